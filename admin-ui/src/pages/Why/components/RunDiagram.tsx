import { Alert } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { CampaignDiagram } from "../../../diagram/CampaignDiagram";
import { readDiagram } from "../../../diagram/readDiagram";
import type { Run } from "../../../model/why";
import classes from "../Why.module.css";
import { pathOf } from "./pathOf";

/** The diagram on which somebody came in, with his way. */
export function RunDiagram({ run, xml }: { run: Run | undefined; xml: string }) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<string | null>(null);
  const diagram = useMemo(() => readDiagram(xml), [xml]);
  const path = useMemo(() => pathOf(run), [run]);

  return diagram === null || diagram.elements.length === 0 ? (
    <Alert color="gray" mb="md">
      {t("whyMail.noDrawing")}
    </Alert>
  ) : (
    <div className={classes.diagram}>
      <CampaignDiagram
        xml={xml}
        diagram={diagram}
        path={path}
        selected={selected}
        onSelect={setSelected}
      />
    </div>
  );
}
