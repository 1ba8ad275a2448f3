import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "../../diagram/diagram.css";
import "./canvas.css";
import { Alert } from "@mantine/core";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { campaignWordsQuery } from "../../api/drafts";
import { type Drawn, textOf } from "../../designer/moddle";
import { useAutosave } from "../../designer/saving/useAutosave";
import type { Topic } from "../../designer/help/topics";
import { ZoomButtons } from "../../diagram/ZoomButtons";
import { DesignerBar } from "./components/DesignerBar";
import { HelpDrawer } from "./components/HelpDrawer";
import { SavingNotice } from "./components/SavingNotice";
import { SidePanel } from "./components/SidePanel";
import classes from "./Designer.module.css";
import type { DesignSubject } from "./subject";
import { useChecklist } from "./useChecklist";
import { useKeys } from "./useKeys";
import { fitBeside, useModeler } from "./useModeler";
import { useSelected } from "./useSelected";

export function Designer({ subject }: { subject: DesignSubject }) {
  const { t } = useTranslation("designer");
  const [xml, setXml] = useState(subject.xml);
  const [help, setHelp] = useState<Topic | "all" | "keys" | null>(null);
  const { container, modeler, broken, labels } = useModeler(xml, subject.publishedIds);
  const selected = useSelected(modeler);
  const words = useQuery(campaignWordsQuery).data;

  const xmlOf = useCallback(
    async () => (modeler === null ? xml : ((await modeler.saveXML({ format: true })).xml ?? xml)),
    [modeler, xml],
  );
  const rootOf = useCallback(
    () => (modeler?.get("canvas").getRootElement() as unknown as Drawn | undefined)?.businessObject,
    [modeler],
  );
  const name = textOf(rootOf(), "name") || (subject.campaign?.name ?? "");
  const read = async () => ({
    name: textOf(rootOf(), "name").trim() || t("page.new"),
    diagram: await xmlOf(),
  });
  const saving = useAutosave({ ...subject, campaign: subject.campaign?.id ?? null }, read);
  const { items, checking } = useChecklist(modeler, xmlOf);
  const { changed, saveNow } = saving;

  useEffect(() => {
    modeler?.on("commandStack.changed", changed);
    return () => modeler?.off("commandStack.changed", changed);
  }, [modeler, changed]);

  useEffect(() => {
    const { templates = [], topics = [], decisions = [], attributes = [] } = words ?? {};
    for (const { key, label } of [...attributes, ...topics, ...decisions, ...templates]) {
      labels.known.set(key, label);
    }
    const registry = modeler?.get("elementRegistry");
    if (registry !== undefined && words !== undefined) {
      const shapes = registry.filter((each) => !("waypoints" in each) && each.parent != null);
      modeler?.get("eventBus").fire("elements.changed", { elements: shapes });
    }
  }, [words, labels, modeler]);

  useKeys(modeler, { save: saveNow, help: () => setHelp("keys") });

  const replace = useCallback(
    (diagram: string) => {
      setXml(diagram);
      changed();
    },
    [changed],
  );
  const canvas = useMemo(() => modeler?.get("canvas") ?? null, [modeler]);

  return (
    <div className={classes.designer}>
      <DesignerBar
        {...{ subject, modeler, saving, items, checking, name, xmlOf }}
        onImport={replace}
        onHelp={setHelp}
      />
      <SavingNotice {...{ subject, saving, name, xmlOf }} onRestore={replace} />
      <div className={classes.main}>
        <div className={classes.place}>
          <div
            ref={container}
            className={`campaign-canvas design-canvas ${classes.canvas}`}
            role="region"
            aria-label={t("page.canvas", { name })}
          />
          {broken && (
            <Alert color="red" className={classes.broken}>
              {t("page.unreadable")}
            </Alert>
          )}
          {canvas !== null && (
            <div className={classes.zoom}>
              <ZoomButtons canvas={canvas} onFit={fitBeside} />
            </div>
          )}
        </div>
        {modeler !== null && (
          <SidePanel {...{ modeler, selected, items, subject }} onHelp={setHelp} />
        )}
      </div>
      <HelpDrawer shown={help} onShow={setHelp} />
    </div>
  );
}
