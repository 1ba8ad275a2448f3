import { Badge, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { changeKeys } from "../../../api/deliverability";
import { notifyDone } from "../../../components/notify";
import { useFormats } from "../../../i18n/format";
import type { SendingDomain } from "../../../model/deliverability";
import { useDeliverability } from "./useDeliverability";

const COLOURS = { PREPARED: "yellow.9", ACTIVE: "teal.9", RETIRED: "gray.8" } as const;

/** The keys that sign, and how they are changed: first the new records, then the new signatures. */
export function KeysPanel({ domain }: { domain: SendingDomain }) {
  const { t } = useTranslation();
  const format = useFormats();
  const change = useDeliverability(changeKeys, () => notifyDone(t("deliverability.keys.done")));
  const waits = domain.keys.some(({ state }) => state === "PREPARED");

  return (
    <section className="panel" aria-labelledby="keys-title">
      <div style={{ padding: "var(--mantine-spacing-md)" }}>
        <Text id="keys-title" component="h2" fw={700}>
          {t("deliverability.keys.title")}
        </Text>
        <Text c="dimmed" fz="sm" mb="sm">
          {t(domain.signs ? "deliverability.keys.text" : "deliverability.keys.off")}
        </Text>
        {domain.keys.map((key) => (
          <Group key={key.selector} gap="sm" mb={6}>
            <Text fz="sm" fw={600}>
              {key.selector}
            </Text>
            <Badge color={COLOURS[key.state]} variant="filled" tt="none">
              {t(`deliverability.keys.state.${key.state}`)}
            </Badge>
            <Text fz="xs" c="dimmed">
              {key.retiredAt === null
                ? t("deliverability.keys.since", { date: format.date(key.createdAt) })
                : t("deliverability.keys.retired", { date: format.date(key.retiredAt) })}
            </Text>
          </Group>
        ))}
        <Button
          mt="xs"
          variant={waits ? "filled" : "default"}
          loading={change.isPending}
          onClick={() => change.mutate({ domain: domain.name, step: waits ? "rotate" : "prepare" })}
        >
          {t(waits ? "deliverability.keys.rotate" : "deliverability.keys.prepare")}
        </Button>
      </div>
    </section>
  );
}
