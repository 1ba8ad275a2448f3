import { Group, Radio, Select, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

export interface When {
  /** Date and time on the wall of the zone; null: as soon as may be. */
  at: string | null;
  zone: string;
}

export const SOON: When = {
  at: null,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

/** Whether it begins soon, or at a moment on somebody's clock. */
export function LaunchTime({ when, onChange }: { when: When; onChange: (when: When) => void }) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t("launch.when")}
      value={when.at === null ? "soon" : "later"}
      onChange={(chosen) => onChange({ ...when, at: chosen === "soon" ? null : "" })}
    >
      <Stack gap={8} mt={6}>
        <Radio value="soon" label={t("launch.soon")} />
        <Radio value="later" label={t("launch.later")} />
        {when.at !== null && (
          <Group gap="sm" pl={28} align="flex-end">
            <TextInput
              type="datetime-local"
              label={t("launch.at")}
              value={when.at}
              onChange={({ currentTarget }) => onChange({ ...when, at: currentTarget.value })}
              required
            />
            <Select
              label={t("launch.zone")}
              data={ZONES}
              value={when.zone}
              searchable
              allowDeselect={false}
              w={240}
              onChange={(zone) => zone !== null && onChange({ ...when, zone })}
            />
          </Group>
        )}
      </Stack>
    </Radio.Group>
  );
}
