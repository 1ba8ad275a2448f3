import { Button, Group, Progress, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { warmUp } from "../../../api/deliverability";
import { useFormats } from "../../../i18n/format";
import type { SendingDomain } from "../../../model/deliverability";
import { useDeliverability } from "./useDeliverability";

/** A domain that nobody knows yet begins slowly. */
export function WarmUpPanel({ domain }: { domain: SendingDomain }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [day, setDay] = useState(() => new Date().toISOString().slice(0, 10));
  const change = useDeliverability(warmUp);
  const { warmUpFrom, mostToday, sentToday } = domain;

  return (
    <section className="panel" aria-labelledby="warm-up-title">
      <div style={{ padding: "var(--mantine-spacing-md)" }}>
        <Text id="warm-up-title" component="h2" fw={700}>
          {t("deliverability.warmUp.title")}
        </Text>
        <Text c="dimmed" fz="sm" mb="sm">
          {t("deliverability.warmUp.text")}
        </Text>
        {warmUpFrom === null ? (
          <Group align="flex-end">
            <TextInput
              type="date"
              label={t("deliverability.warmUp.from")}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <Button
              variant="default"
              loading={change.isPending}
              disabled={day === ""}
              onClick={() => change.mutate({ domain: domain.name, from: day })}
            >
              {t("deliverability.warmUp.begin")}
            </Button>
          </Group>
        ) : (
          <>
            <Text fz="sm" mb={6}>
              {mostToday === null
                ? t("deliverability.warmUp.over", { date: format.day(warmUpFrom) })
                : t("deliverability.warmUp.today", {
                    sent: format.number(sentToday),
                    most: format.number(mostToday),
                    date: format.day(warmUpFrom),
                  })}
            </Text>
            {mostToday !== null && (
              <Progress
                value={mostToday === 0 ? 0 : (100 * sentToday) / mostToday}
                aria-label={t("deliverability.warmUp.title")}
                mb="sm"
              />
            )}
            <Button
              variant="default"
              loading={change.isPending}
              onClick={() => change.mutate({ domain: domain.name, from: null })}
            >
              {t("deliverability.warmUp.end")}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
