import { ActionIcon, Button, Group, Text, Title, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconHelp,
  IconUpload,
} from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../../components/links";
import type { CampaignModeler } from "../../../designer/canvas/createModeler";
import type { Item } from "../../../designer/lint/checklist";
import type { Autosave } from "../../../designer/saving/useAutosave";
import type { StepKind } from "../../../diagram/Diagram";
import classes from "../Designer.module.css";
import type { DesignSubject } from "../subject";
import { usePublish } from "../usePublish";
import { DesignerMenu } from "./DesignerMenu";
import { NewerDialog } from "./NewerDialog";
import { SavedNote } from "./SavedNote";
import { ToFix } from "./ToFix";

interface Props {
  subject: DesignSubject;
  modeler: CampaignModeler | null;
  saving: Autosave;
  items: Item[];
  checking: boolean;
  name: string;
  xmlOf: () => Promise<string>;
  onImport: (xml: string) => void;
  onHelp: (what: StepKind | "all" | "keys") => void;
}

export function DesignerBar(props: Props) {
  const { subject, modeler, saving, items, checking, name, xmlOf, onImport, onHelp } = props;
  const { t } = useTranslation("designer");
  const [can, setCan] = useState({ undo: false, redo: false });
  const faults = items.filter(({ hint }) => !hint).length;
  const publish = usePublish({ subject, saving, name, xmlOf });

  useEffect(() => {
    const stack = modeler?.get("commandStack");
    const look = () => setCan({ undo: stack?.canUndo() === true, redo: stack?.canRedo() === true });
    modeler?.on("commandStack.changed", look);
    return () => modeler?.off("commandStack.changed", look);
  }, [modeler]);

  const steps = [
    { key: "undo", Icon: IconArrowBackUp, act: () => modeler?.get("commandStack").undo() },
    { key: "redo", Icon: IconArrowForwardUp, act: () => modeler?.get("commandStack").redo() },
  ] as const;
  const back = subject.campaign === null ? "/campaigns" : `/campaigns/${subject.campaign.id}`;
  const begun =
    subject.basedOn === 0 ? t("page.unpublished") : t("page.basedOn", { version: subject.basedOn });

  return (
    <header className={classes.bar}>
      <Group gap="sm" wrap="nowrap" miw={0}>
        <ButtonLink to={back} variant="subtle" color="gray" px={8} aria-label={t("page.close")}>
          <IconArrowLeft size={19} aria-hidden />
        </ButtonLink>
        <div className={classes.title}>
          <Title order={1} fz={17} lh={1.25} className={classes.name} title={name}>
            {name}
          </Title>
          <Text fz="xs" c="dimmed" className={classes.name}>
            {begun} · <SavedNote saving={saving} />
          </Text>
        </div>
      </Group>
      <Group gap={6} wrap="nowrap">
        {steps.map(({ key, Icon, act }) => (
          <Tooltip key={key} label={t(`page.${key}`)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t(`page.${key}`)}
              disabled={!can[key]}
              onClick={act}
            >
              <Icon size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
        <Tooltip label={t("page.help")}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("page.help")}
            onClick={() => onHelp("all")}
          >
            <IconHelp size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <DesignerMenu {...{ subject, saving, name, xmlOf, onImport, onHelp }} />
        <ToFix {...{ faults, checking }} onShow={() => modeler?.get("selection").select([])} />
        <Button
          leftSection={<IconUpload size={17} aria-hidden />}
          loading={publish.isPending}
          onClick={() => {
            if (faults > 0) {
              modeler?.get("selection").select([]);
            }
            publish.publish(faults);
          }}
        >
          {t("page.publish")}
        </Button>
      </Group>
      <NewerDialog publish={publish} subject={subject} draft={saving.draft} />
    </header>
  );
}
