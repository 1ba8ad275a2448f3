import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  value: string;
  missing: boolean;
  onChange: (name: string) => void;
}

export function NameField({ value, missing, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t("segments.name")}
      placeholder={t("segment.namePlaceholder")}
      error={missing && t("segment.nameMissing")}
      size="md"
      maw={520}
      flex={1}
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
