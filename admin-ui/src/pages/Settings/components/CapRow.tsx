import { Group, NumberInput, Switch, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Cap } from "../../../model/consent";

interface Props {
  label: string;
  topic: string | null;
  cap: Cap | null;
  onChange: (cap: Cap | null) => void;
}

export function CapRow({ label, topic, cap, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Group py={6} gap="sm" mih={48}>
      <Switch
        w={190}
        label={label}
        checked={cap !== null}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { topic, messages: 3, days: 7 } : null)
        }
      />
      {cap === null ? (
        <Text fz="sm" c="dimmed">
          {t("caps.none")}
        </Text>
      ) : (
        <Group gap={6} wrap="nowrap">
          <Text fz="sm">{t("caps.atMost")}</Text>
          <NumberInput
            w={70}
            size="xs"
            min={1}
            max={1000}
            allowDecimal={false}
            aria-label={t("caps.messages", { label })}
            value={cap.messages}
            onChange={(value) => onChange({ ...cap, messages: Number(value) })}
          />
          <Text fz="sm">{t("caps.lettersIn")}</Text>
          <NumberInput
            w={70}
            size="xs"
            min={1}
            max={366}
            allowDecimal={false}
            aria-label={t("caps.days", { label })}
            value={cap.days}
            onChange={(value) => onChange({ ...cap, days: Number(value) })}
          />
          <Text fz="sm">{t("caps.daysEnd")}</Text>
        </Group>
      )}
    </Group>
  );
}
