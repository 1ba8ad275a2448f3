import { Button, Group, NumberInput, Table, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { setLimit } from "../../../api/deliverability";
import type { Limit } from "../../../model/deliverability";
import { LimitRow } from "./LimitRow";
import { useDeliverability } from "./useDeliverability";

const FIRST_SERVER = "primary";

/** How fast mail goes to whom: limits of our own, and what mail servers have asked for, in their own words. */
export function LimitsPanel({ limits }: { limits: Limit[] }) {
  const { t } = useTranslation();
  const [group, setGroup] = useState("");
  const [perMinute, setPerMinute] = useState<number | string>("");
  const change = useDeliverability(setLimit);
  const wanted = typeof perMinute === "number" ? perMinute : null;

  return (
    <section className="panel" aria-labelledby="limits-title">
      <div style={{ padding: "var(--mantine-spacing-md)" }}>
        <Text id="limits-title" component="h2" fw={700}>
          {t("deliverability.limits.title")}
        </Text>
        <Text c="dimmed" fz="sm" mb="sm">
          {t("deliverability.limits.text")}
        </Text>
        <Group align="flex-end">
          <TextInput
            label={t("deliverability.limits.group")}
            placeholder="gmail.com"
            value={group}
            onChange={(event) => setGroup(event.currentTarget.value)}
          />
          <NumberInput
            label={t("deliverability.limits.perMinute")}
            min={1}
            value={perMinute}
            onChange={setPerMinute}
          />
          <Button
            variant="default"
            loading={change.isPending}
            disabled={wanted === null || wanted < 1}
            onClick={() => change.mutate({ server: FIRST_SERVER, group, perMinute: wanted })}
          >
            {t("deliverability.limits.set")}
          </Button>
        </Group>
      </div>
      {limits.length > 0 && (
        <Table.ScrollContainer minWidth={640}>
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("deliverability.limits.to")}</Table.Th>
                <Table.Th>{t("deliverability.limits.perMinute")}</Table.Th>
                <Table.Th>{t("deliverability.limits.words")}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {limits.map((limit) => (
                <LimitRow
                  key={`${limit.server} ${limit.group}`}
                  limit={limit}
                  onLift={() =>
                    change.mutate({ server: limit.server, group: limit.group, perMinute: null })
                  }
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
