import { Chip, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** What a reader would call one thing, and the kinds of moments that belong to it. */
const GROUPS = {
  letters: ["sent"],
  responses: ["opened", "clicked", "machine", "replied", "bounced", "complained", "event"],
  orders: ["ordered"],
  surveys: ["survey.answered", "form.sent"],
  consent: ["consent", "consent.requested", "consent.given", "suppressed"],
  sales: [
    "lead.opened",
    "lead.escalated",
    "lead.accepted",
    "lead.rejected",
    "lead.recycled",
    "lead.won",
    "lead.lost",
  ],
  campaigns: ["entered", "ended"],
  changes: ["known", "imported", "address.changed"],
} as const;

export type MomentGroup = keyof typeof GROUPS;

export function kindsOf(groups: MomentGroup[]): string {
  return groups.flatMap((group) => GROUPS[group]).join(",");
}

interface Props {
  chosen: MomentGroup[];
  onChange: (chosen: MomentGroup[]) => void;
}

/** None chosen: everything. */
export function TimelineFilter({ chosen, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Chip.Group multiple value={chosen} onChange={(groups) => onChange(groups)}>
      <Group gap={6} mb="md" role="group" aria-label={t("contact.filter")}>
        {(Object.keys(GROUPS) as MomentGroup[]).map((group) => (
          <Chip key={group} value={group} size="xs">
            {t(`contact.kinds.${group}`)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
