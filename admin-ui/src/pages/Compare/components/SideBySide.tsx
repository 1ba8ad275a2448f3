import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { draftQuery, versionDiagramQuery } from "../../../api/drafts";
import { PageLoading } from "../../../components/PageLoading";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { type Change, compare } from "../../../designer/compare/compare";
import type { Diagram } from "../../../diagram/Diagram";
import { readDiagram } from "../../../diagram/readDiagram";
import classes from "../Compare.module.css";
import { Changes } from "./Changes";
import { Side, type View } from "./Side";

interface Props {
  campaignId: string;
  from: string;
  to: string;
}

const DRAFT = "draft-";

export function SideBySide({ campaignId, from, to }: Props) {
  const before = useDiagram(campaignId, from);
  const after = useDiagram(campaignId, to);
  const [selected, setSelected] = useState<string | null>(null);
  const [view, setView] = useState<View | null>(null);
  const changes = useMemo(
    () =>
      before.diagram === null || after.diagram === null
        ? null
        : compare(before.diagram, after.diagram),
    [before.diagram, after.diagram],
  );
  const error = before.error ?? after.error;

  if (error !== null) {
    return <ProblemAlert error={error} />;
  }
  if (changes === null || before.diagram === null || after.diagram === null) {
    return <PageLoading />;
  }
  const shown = { selected, onSelect: setSelected, view, onView: setView };
  return (
    <>
      <div className={classes.sides}>
        <Side
          name="before"
          xml={before.xml ?? ""}
          diagram={before.diagram}
          marks={marksOf(changes, "before")}
          {...shown}
        />
        <Side
          name="after"
          xml={after.xml ?? ""}
          diagram={after.diagram}
          marks={marksOf(changes, "after")}
          {...shown}
        />
      </div>
      <Changes {...{ changes, selected }} onSelect={setSelected} />
    </>
  );
}

function useDiagram(
  campaignId: string,
  which: string,
): { xml: string | null; diagram: Diagram | null; error: Error | null } {
  const isDraft = which.startsWith(DRAFT);
  const version = useQuery({
    ...versionDiagramQuery(campaignId, Number(which)),
    enabled: !isDraft,
  });
  const draft = useQuery({ ...draftQuery(which.slice(DRAFT.length)), enabled: isDraft });
  const xml = (isDraft ? draft.data?.diagram : version.data) ?? null;
  const diagram = useMemo(() => (xml === null ? null : readDiagram(xml)), [xml]);
  return { xml, diagram, error: isDraft ? draft.error : version.error };
}

/** What is coloured: on the left what went and what was otherwise, on the right what came and what is otherwise. */
function marksOf(changes: Change[], side: "before" | "after"): Map<string, string> {
  const marks = new Map<string, string>();
  for (const { type, id } of changes) {
    if (id !== null && type !== (side === "before" ? "added" : "removed")) {
      marks.set(id, type === "added" || type === "removed" ? `is-${type}` : "is-changed");
    }
  }
  return marks;
}
