import { useTranslation } from "react-i18next";
import type { Diagram, DiagramFlow } from "../../../diagram/Diagram";
import type { Really, RehearsalResult } from "../../../model/rehearsal";
import { CountsTable } from "./CountsTable";

interface Props {
  result: RehearsalResult;
  really: Really | null;
  diagram: Diagram;
  selected: string | null;
}

/** How many go each way where people part; those at the element that is selected are marked. */
export function WaysTable({ result, really, diagram, selected }: Props) {
  const { t } = useTranslation();
  const nameOf = (id: string) => diagram.elements.find((each) => each.id === id)?.name ?? "";
  const parting = diagram.flows.filter(
    ({ source }) => diagram.flows.filter((other) => other.source === source).length > 1,
  );
  const wayWords = ({ name, source, target }: DiagramFlow) =>
    [nameOf(source), name === "" ? nameOf(target) : name].filter((part) => part !== "").join(" → ");
  const lines = parting.map((flow) => ({
    key: flow.id,
    name: wayWords(flow),
    people: result.flows.find(({ id }) => id === flow.id)?.people ?? {
      ...{ few: 0, expected: 0, many: 0 },
    },
    really: really === null ? null : (really.flows[flow.id] ?? 0),
    marked: selected !== null && [flow.id, flow.source, flow.target].includes(selected),
  }));
  return lines.length === 0 ? null : (
    <CountsTable title={t("rehearsal.ways")} of={result.entering} lines={lines} />
  );
}
