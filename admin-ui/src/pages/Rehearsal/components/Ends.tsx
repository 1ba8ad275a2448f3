import { useTranslation } from "react-i18next";
import type { Diagram } from "../../../diagram/Diagram";
import type { Really, RehearsalResult } from "../../../model/rehearsal";
import { CountsTable } from "./CountsTable";

interface Props {
  result: RehearsalResult;
  really: Really | null;
  diagram: Diagram;
}

/** Where people leave the campaign, and who does not. */
export function Ends({ result, really, diagram }: Props) {
  const { t } = useTranslation();
  const lines = result.outcomes.map(({ id, people }) => ({
    key: id,
    name: diagram.elements.find((each) => each.id === id)?.name ?? id,
    people,
    really: really === null ? null : (really.steps[id] ?? 0),
  }));
  const staying = { key: "", name: t("rehearsal.stay"), people: result.staying, really: null };
  return (
    <CountsTable
      title={t("rehearsal.outcomes")}
      of={result.entering}
      lines={result.staying.expected > 0 ? [...lines, staying] : lines}
    />
  );
}
