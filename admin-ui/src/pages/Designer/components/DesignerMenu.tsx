import { ActionIcon, FileButton, Menu } from "@mantine/core";
import {
  IconDots,
  IconDownload,
  IconFileImport,
  IconGitCompare,
  IconKeyboard,
  IconTrash,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { deleteDraft } from "../../../api/drafts";
import { notifyDone, notifyProblem } from "../../../components/notify";
import { keyFor } from "../../../designer/canvas/ids";
import { dropCopy, placeOf } from "../../../designer/saving/localCopy";
import type { Autosave } from "../../../designer/saving/useAutosave";
import { ProblemError } from "../../../model/problem";
import { saveFile } from "../saveFile";
import type { DesignSubject } from "../subject";

interface Props {
  subject: DesignSubject;
  saving: Autosave;
  name: string;
  xmlOf: () => Promise<string>;
  onImport: (xml: string) => void;
  onHelp: (what: "keys") => void;
}

export function DesignerMenu({ subject, saving, name, xmlOf, onImport, onHelp }: Props) {
  const { t } = useTranslation("designer");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const reset = useRef<() => void>(null);
  const { campaign } = subject;
  const take = async (file: File | null) => {
    if (file !== null) {
      onImport(await file.text());
      notifyDone(t("page.imported", { file: file.name }));
      reset.current?.();
    }
  };
  const download = async () => saveFile(await xmlOf(), `${keyFor(name) ?? "campaign"}.bpmn`);
  const compare = async () => {
    if (campaign !== null) {
      await saving.saveNow();
      await navigate({
        to: "/campaigns/$campaignId/compare",
        params: { campaignId: String(campaign.id) },
        search: { from: String(campaign.version), to: `draft-${saving.draft.current ?? ""}` },
      });
    }
  };
  const discard = async () => {
    if (!window.confirm(t("page.discardSure"))) {
      return;
    }
    saving.stop();
    const draft = saving.draft.current;
    const gone = draft === null ? null : await deleteDraft(draft, saving.latestRevision());
    if (gone !== null && !gone.ok) {
      notifyProblem(new ProblemError(gone.problem));
      return;
    }
    dropCopy(placeOf(draft, campaign?.id ?? null));
    queries.removeQueries({ queryKey: ["drafts"] });
    notifyDone(t("page.discarded"));
    await navigate({ to: "/campaigns" });
  };

  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("page.more")}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <FileButton resetRef={reset} accept=".bpmn,.xml" onChange={(file) => void take(file)}>
          {(props) => (
            <Menu.Item
              {...props}
              closeMenuOnClick={false}
              leftSection={<IconFileImport size={16} aria-hidden />}
            >
              {t("page.import")}
            </Menu.Item>
          )}
        </FileButton>
        <Menu.Item
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void download()}
        >
          {t("page.export")}
        </Menu.Item>
        {campaign !== null && (
          <Menu.Item
            leftSection={<IconGitCompare size={16} aria-hidden />}
            onClick={() => void compare()}
          >
            {t("page.compare", { version: campaign.version })}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconKeyboard size={16} aria-hidden />}
          onClick={() => onHelp("keys")}
        >
          {t("page.shortcuts")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="red.9"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => void discard()}
        >
          {t("page.discard")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
