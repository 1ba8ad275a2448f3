import { SimpleGrid, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Utm, UTM_FIELDS } from "../model/tracking";

interface Props {
  utm: Utm;
  /** What holds where nothing is written; null: nothing does. */
  usual: Utm | null;
  onChange: (utm: Utm) => void;
}

/** What is added to the links of letters for web statistics. */
export function UtmFields({ utm, usual, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" fw={600} fz="sm" p={0}>
        {t("tracking.utm")}
      </Text>
      <Text fz="sm" c="dimmed" mb="xs">
        {t(usual === null ? "tracking.utmText" : "tracking.utmOwnText")}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {UTM_FIELDS.map((field) => (
          <TextInput
            key={field}
            label={`utm_${field}`}
            maxLength={60}
            placeholder={usual?.[field] ?? undefined}
            value={utm[field] ?? ""}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...utm, [field]: value === "" ? null : value })
            }
          />
        ))}
      </SimpleGrid>
    </fieldset>
  );
}
