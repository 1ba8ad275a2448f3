import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Deliverability } from "../../../model/deliverability";

/** What waits, and why. */
export function QueuePanel({ queue }: Pick<Deliverability, "queue">) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <section className="panel" aria-labelledby="queue-title">
      <div style={{ padding: "var(--mantine-spacing-md)" }}>
        <Text id="queue-title" component="h2" fw={700} mb="xs">
          {t("deliverability.queue.title")}
        </Text>
        {queue.length === 0 && <Text c="dimmed">{t("deliverability.queue.none")}</Text>}
        {queue.map(({ why, messages, next }) => (
          <Group key={why} justify="space-between" mb={6} wrap="nowrap">
            <Text fz="sm">
              {t(`deliverability.queue.${why}`)}
              {next !== null && why !== "READY" && why !== "HELD" && (
                <Text span fz="xs" c="dimmed" ml={8}>
                  {t("deliverability.queue.next", { time: format.dateTime(next) })}
                </Text>
              )}
            </Text>
            <Text fz="sm" fw={600} ff="monospace">
              {format.number(messages)}
            </Text>
          </Group>
        ))}
      </div>
    </section>
  );
}
