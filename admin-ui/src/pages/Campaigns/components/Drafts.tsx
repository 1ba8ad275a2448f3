import "../../../designer/texts";
import { Badge, Paper, Text, Title } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { draftsQuery } from "../../../api/drafts";
import { TextLink } from "../../../components/links";
import { useFormats } from "../../../i18n/format";
import type { Campaign } from "../../../model/campaign";
import classes from "./Drafts.module.css";

/** What is still being drawn; nothing at all when nothing is. */
export function Drafts({ campaigns }: { campaigns: Campaign[] }) {
  const { t } = useTranslation("designer");
  const format = useFormats();
  const drafts = useQuery(draftsQuery).data ?? [];
  if (drafts.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="drafts" className={classes.drafts}>
      <Title id="drafts" order={2} fz={16}>
        {t("start.drafts")}
      </Title>
      <Text fz="sm" c="dimmed">
        {t("start.draftText")}
      </Text>
      <div className={classes.list}>
        {drafts.map(({ id, name, campaignId, updatedAt, updatedBy }) => {
          const next = campaigns.find((each) => each.id === campaignId);
          const changed = { when: format.dateTime(updatedAt), who: updatedBy };
          return (
            <Paper key={id} withBorder radius="md" p="sm" className={classes.draft}>
              <IconPencil size={18} aria-hidden />
              <div className={classes.words}>
                <TextLink to="/drafts/$draftId" params={{ draftId: String(id) }} fw={600}>
                  {name}
                </TextLink>
                <Text fz="xs" c="dimmed">
                  {t("start.changed", changed)}
                </Text>
              </div>
              <Badge variant="light" color="gray" tt="none" fw={500}>
                {next === undefined
                  ? t("start.newOne")
                  : t("start.nextVersion", { name: next.name })}
              </Badge>
            </Paper>
          );
        })}
      </div>
    </section>
  );
}
