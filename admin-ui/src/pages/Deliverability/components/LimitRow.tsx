import { Button, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Limit } from "../../../model/deliverability";

export function LimitRow({ limit, onLift }: { limit: Limit; onLift: () => void }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Table.Tr>
      <Table.Td>
        <Text fz="sm" fw={600}>
          {limit.group === "" ? t("deliverability.limits.everybody") : limit.group}
        </Text>
        <Text fz="xs" c="dimmed">
          {t("deliverability.limits.through", { server: limit.server })}
        </Text>
      </Table.Td>
      <Table.Td>
        {limit.perMinute === null ? "–" : format.number(limit.perMinute)}
        <Text fz="xs" c="dimmed">
          {limit.highest === null
            ? t("deliverability.limits.asked", { count: limit.refusals })
            : t("deliverability.limits.ours", { most: format.number(limit.highest) })}
        </Text>
        {limit.closedSeconds > 0 && (
          <Text fz="xs" c="red.9">
            {t("deliverability.limits.closed", { time: format.stay(limit.closedSeconds) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td style={{ overflowWrap: "anywhere" }}>
        <Text fz="sm">{limit.reply ?? ""}</Text>
        {limit.refusedAt !== null && (
          <Text fz="xs" c="dimmed">
            {format.dateTime(limit.refusedAt)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Button size="xs" variant="subtle" onClick={onLift}>
          {t("deliverability.limits.lift")}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
