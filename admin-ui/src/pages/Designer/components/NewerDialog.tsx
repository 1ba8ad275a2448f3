import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../../components/links";
import type { Id } from "../../../model/list";
import { agoIn } from "../ago";
import type { DesignSubject } from "../subject";
import { useNow } from "../useNow";
import type { Publishing } from "../usePublish";

interface Props {
  publish: Publishing;
  subject: DesignSubject;
  draft: RefObject<Id | null>;
}

/** Somebody else has published meanwhile: nothing goes out over him unseen. */
export function NewerDialog({ publish, subject, draft }: Props) {
  const { t, i18n } = useTranslation("designer");
  const now = useNow();
  const { newer, reset, anyway } = publish;
  const newest = newer?.newest;
  if (newest === undefined || newer === null) {
    return null;
  }
  const when = agoIn(
    i18n.resolvedLanguage ?? "en",
    Math.max(0, now - Date.parse(newest.publishedAt)),
  );
  const who = newest.publishedBy ?? t("newer.somebody");
  const begun = subject.basedOn;
  return (
    <Modal opened onClose={reset} title={<Text fw={700}>{t("newer.title")}</Text>}>
      <Stack>
        <Text>
          {begun === 0
            ? newer.detail
            : t("newer.text", { who, when, version: newest.version, basedOn: begun })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={reset}>
            {t("newer.cancel")}
          </Button>
          {newer.campaign !== undefined && (
            <ButtonLink
              variant="default"
              to="/campaigns/$campaignId/compare"
              params={{ campaignId: String(newer.campaign) }}
              search={{ from: String(newest.version), to: `draft-${draft.current ?? ""}` }}
            >
              {t("newer.compare")}
            </ButtonLink>
          )}
          <Button onClick={() => anyway(newest.version)}>
            {t("newer.anyway", { version: newest.version + 1 })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
