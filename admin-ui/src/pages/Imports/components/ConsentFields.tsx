import { Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportConsent } from "../../../model/job";

interface Props {
  consent: ImportConsent | null;
  onChange: (consent: ImportConsent | null) => void;
}

/** Consent without proof is worth nothing, so one is not asked without the other. */
export function ConsentFields({ consent, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Checkbox
        label={t("imports.consent")}
        description={t("imports.consentHint")}
        checked={consent !== null}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { topic: "", proof: "" } : null)
        }
      />
      {consent !== null && (
        <Group align="flex-start" grow pl={32}>
          <TextInput
            label={t("imports.topic")}
            description={t("imports.topicHint")}
            required
            value={consent.topic}
            onChange={(event) => onChange({ ...consent, topic: event.currentTarget.value })}
          />
          <TextInput
            label={t("imports.proof")}
            description={t("imports.proofHint")}
            required
            value={consent.proof}
            onChange={(event) => onChange({ ...consent, proof: event.currentTarget.value })}
          />
        </Group>
      )}
    </Stack>
  );
}
