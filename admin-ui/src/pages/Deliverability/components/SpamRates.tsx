import { Button, Group, NumberInput, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { reportSpam } from "../../../api/deliverability";
import { useFormats } from "../../../i18n/format";
import type { Reported } from "../../../model/deliverability";
import { useDeliverability } from "./useDeliverability";

const DAY = 86_400_000;

interface Props {
  domain: string;
  reported: Reported[];
}

/** What providers that send no complaints say on a page of their own, typed in here so that it counts. */
export function SpamRates({ domain, reported }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [provider, setProvider] = useState("Gmail");
  const [day, setDay] = useState(() => new Date(Date.now() - DAY).toISOString().slice(0, 10));
  const [percent, setPercent] = useState<number | string>("");
  const tell = useDeliverability(reportSpam, () => setPercent(""));

  return (
    <div>
      <Text fz="sm" fw={600}>
        {t("deliverability.spamRate.title")}
      </Text>
      <Text fz="xs" c="dimmed" mb={6}>
        {t("deliverability.spamRate.text")}
      </Text>
      {reported.map((each) => (
        <Group key={`${each.provider} ${each.day}`} justify="space-between" wrap="nowrap" mb={4}>
          <Text fz="sm">
            {each.provider}, {format.day(each.day)}
          </Text>
          <Text fz="sm" ff="monospace" c={each.level === "NONE" ? undefined : "red.9"}>
            {format.rate(each.share)}
          </Text>
        </Group>
      ))}
      <Group align="flex-end" mt="xs" gap="xs">
        <TextInput
          label={t("deliverability.spamRate.provider")}
          w={110}
          maxLength={60}
          value={provider}
          onChange={(event) => setProvider(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t("deliverability.spamRate.day")}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <NumberInput
          label={t("deliverability.spamRate.percent")}
          w={110}
          min={0}
          max={100}
          step={0.01}
          decimalScale={3}
          suffix=" %"
          value={percent}
          onChange={setPercent}
        />
        <Button
          variant="default"
          loading={tell.isPending}
          disabled={typeof percent !== "number" || day === "" || provider.trim() === ""}
          onClick={() => tell.mutate({ domain, provider, day, share: Number(percent) / 100 })}
        >
          {t("deliverability.spamRate.tell")}
        </Button>
      </Group>
    </div>
  );
}
