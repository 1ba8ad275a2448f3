import { Badge, Group, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LoadMore } from "../../../components/LoadMore";
import { useFormats } from "../../../i18n/format";
import { isWaiting, type Lead } from "../../../model/lead";
import classes from "../Leads.module.css";

interface Props {
  leads: Lead[];
  query: Parameters<typeof LoadMore>[0]["query"];
  selected: string | undefined;
  onSelect: (id: string) => void;
}

export function LeadList({ leads, query, selected, onSelect }: Props) {
  const { t } = useTranslation();

  return (
    <ul className={classes.list} aria-label={t("leads.list")}>
      {leads.map((lead) => (
        <li key={lead.id}>
          <UnstyledButton
            className={classes.lead}
            aria-current={String(lead.id) === selected || undefined}
            onClick={() => onSelect(String(lead.id))}
          >
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <Text fz="sm" fw={600} truncate>
                {lead.contactName ?? lead.email ?? t("lead.gone")}
              </Text>
              <Badge variant="light" title={t("lead.score")}>
                {lead.score ?? "–"}
              </Badge>
            </Group>
            <Text fz="sm" truncate>
              {lead.campaignName ?? lead.source}
            </Text>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <Due lead={lead} />
              <Text fz="xs" c="dimmed" truncate>
                {lead.assignee ?? t("lead.nobody")}
              </Text>
            </Group>
          </UnstyledButton>
        </li>
      ))}
      <li>
        <LoadMore query={query} />
      </li>
    </ul>
  );
}

/** When to call; for those who were called, where they stand. */
export function Due({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (!isWaiting(lead)) {
    return (
      <Text fz="xs" c="dimmed">
        {t(`lead.state.${lead.state}`)}
      </Text>
    );
  }
  const time = format.dateTime(lead.dueAt);
  return lead.overdue ? (
    <Text fz="xs" className={classes.overdue}>
      {t("lead.overdue", { time })}
    </Text>
  ) : (
    <Text fz="xs" c="dimmed">
      {t("lead.due", { time })}
    </Text>
  );
}
