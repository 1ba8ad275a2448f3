import { Alert, Button, Group, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { createDraft } from "../../../api/drafts";
import { notifyProblem } from "../../../components/notify";
import { copyAt, dropCopy, placeOf } from "../../../designer/saving/localCopy";
import type { Autosave } from "../../../designer/saving/useAutosave";
import { ProblemError } from "../../../model/problem";
import { agoIn } from "../ago";
import classes from "../Designer.module.css";
import type { DesignSubject } from "../subject";
import { useLeaveGuard } from "../useLeaveGuard";
import { useNow } from "../useNow";

interface Props {
  subject: DesignSubject;
  saving: Autosave;
  name: string;
  xmlOf: () => Promise<string>;
  onRestore: (xml: string) => void;
}

/** Says so when what is drawn is not on the server, and what can be done about it. */
export function SavingNotice({ subject, saving, name, xmlOf, onRestore }: Props) {
  const { t, i18n } = useTranslation("designer");
  const navigate = useNavigate();
  const now = useNow();
  const place = placeOf(subject.draft, subject.campaign?.id ?? null);
  const [lost, setLost] = useState(() => {
    const copy = copyAt(place);
    return copy === null || copy.diagram === subject.xml ? null : copy;
  });
  const language = i18n.resolvedLanguage ?? "en";
  const { trouble } = saving.state;
  useLeaveGuard(saving);

  const keepMine = async () => {
    const draft = { name: t("saving.mine", { name }), diagram: await xmlOf() };
    const campaignId = subject.campaign?.id ?? null;
    const made = await createDraft({ ...draft, campaignId, basedOn: subject.basedOn });
    if (made.ok) {
      saving.stop();
      dropCopy(place);
      await navigate({ to: "/drafts/$draftId", params: { draftId: String(made.value.id) } });
    } else {
      notifyProblem(new ProblemError(made.problem));
    }
  };
  const takeTheirs = () => {
    saving.stop();
    dropCopy(place);
    window.location.reload();
  };

  if (lost !== null) {
    return (
      <Alert color="yellow" className={classes.notice} title={t("saving.restore")}>
        <Group justify="space-between">
          <Text fz="sm">
            {t("saving.restoreText", { when: agoIn(language, Math.max(0, now - lost.at)) })}
          </Text>
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                dropCopy(place);
                setLost(null);
              }}
            >
              {t("saving.restoreNo")}
            </Button>
            <Button
              size="xs"
              onClick={() => {
                onRestore(lost.diagram);
                setLost(null);
              }}
            >
              {t("saving.restoreYes")}
            </Button>
          </Group>
        </Group>
      </Alert>
    );
  }
  if (trouble === null || !saving.unsaved) {
    return null;
  }
  if (trouble.kind !== "conflict") {
    const words =
      trouble.kind === "offline"
        ? t("saving.offline")
        : t("saving.refused", { reason: trouble.reason });
    return (
      <Alert color="orange" className={classes.notice} role="alert">
        {words}
      </Alert>
    );
  }
  const when = agoIn(language, Math.max(0, now - Date.parse(trouble.at)));
  return (
    <Alert
      color="red"
      className={classes.notice}
      role="alert"
      title={t("saving.conflict", { who: trouble.who, when })}
    >
      <Group justify="space-between">
        <Text fz="sm">{t("saving.conflictText")}</Text>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={takeTheirs}>
            {t("saving.takeTheirs")}
          </Button>
          <Button size="xs" onClick={() => void keepMine()}>
            {t("saving.keepMine")}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
