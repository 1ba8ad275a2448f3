import { Alert, Text, UnstyledButton } from "@mantine/core";
import { IconBulb } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { CampaignDiagram } from "../../../diagram/CampaignDiagram";
import { readDiagram } from "../../../diagram/readDiagram";
import type { Finding } from "../../../model/problem";
import classes from "./RefusedDiagram.module.css";

/** What the server calls a finding that is about no single element. */
const WHOLE_FILE = "diagram";

interface Props {
  file: File;
  findings: Finding[];
}

/** A refused diagram beside the list of what to change in it; nothing of it was taken over. */
export function RefusedDiagram({ file, findings }: Props) {
  const { t } = useTranslation();
  const key = ["file", file.name, file.size, file.lastModified];
  const xml = useQuery({ queryKey: key, queryFn: () => file.text(), gcTime: 0 }).data;
  const diagram = useMemo(() => (xml === undefined ? null : readDiagram(xml)), [xml]);
  const [selected, setSelected] = useState<string | null>(null);
  const named = [...(diagram?.elements ?? []), ...(diagram?.flows ?? [])];
  const nameOf = (id: string) => named.find((each) => each.id === id)?.name ?? "";

  return (
    <>
      <Alert color="red" variant="light" role="alert" title={t("upload.refused")}>
        {t("upload.refusedHint", { count: findings.length, file: file.name })}
      </Alert>
      <div className={classes.both} data-drawn={diagram !== null || undefined}>
        {diagram !== null && xml !== undefined && diagram.elements.length > 0 && (
          <div className={classes.picture}>
            <CampaignDiagram
              xml={xml}
              diagram={diagram}
              findings={findings}
              selected={selected}
              onSelect={setSelected}
            />
          </div>
        )}
        <ol className={classes.list}>
          {findings.map(({ element, message, hint }, i) => (
            <li key={i}>
              <UnstyledButton
                className={classes.finding}
                data-selected={(element !== undefined && element === selected) || undefined}
                onClick={() => setSelected(element ?? null)}
              >
                {element !== undefined && element !== WHOLE_FILE && (
                  <Text fz="sm" fw={700}>
                    {nameOf(element)} <code className={classes.id}>{element}</code>
                  </Text>
                )}
                <Text fz="sm">{message}</Text>
                {hint != null && (
                  <Text fz="sm" className={classes.hint}>
                    <IconBulb size={15} aria-hidden /> {hint}
                  </Text>
                )}
              </UnstyledButton>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
