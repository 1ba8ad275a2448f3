import { NumberInput, Radio, Select, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LegalBasis, OptInKind, Topic } from "../../../model/consent";

const BASES: LegalBasis[] = ["CONSENT", "LEGITIMATE_INTEREST", "CONTRACT"];
const KINDS: OptInKind[] = ["DOUBLE", "SINGLE"];

interface Props {
  topic: Topic;
  onChange: (part: Partial<Topic>) => void;
}

/** What allows us to write; how to consent is asked only where consent is needed. */
export function TopicRules({ topic, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        mt="sm"
        label={t("topics.legalBasis")}
        allowDeselect={false}
        data={BASES.map((value) => ({ value, label: t(`topics.basis.${value}`) }))}
        value={topic.legalBasis}
        onChange={(value) =>
          onChange({
            legalBasis: value as LegalBasis,
            impliedDays: value === "CONSENT" ? topic.impliedDays : null,
          })
        }
      />
      {topic.legalBasis === "CONSENT" && (
        <>
          <Radio.Group
            mt="sm"
            label={t("topics.optInLabel")}
            value={topic.optIn}
            onChange={(value) => onChange({ optIn: value })}
          >
            <Stack gap={6} mt={6}>
              {KINDS.map((kind) => (
                <Radio
                  key={kind}
                  value={kind}
                  label={t(`topics.optIn.${kind}`)}
                  description={t(`topics.optInHint.${kind}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <NumberInput
            mt="sm"
            label={t("topics.impliedDays")}
            description={t("topics.impliedHint")}
            placeholder={t("topics.never")}
            min={1}
            max={3650}
            allowDecimal={false}
            value={topic.impliedDays ?? ""}
            onChange={(value) => onChange({ impliedDays: value === "" ? null : Number(value) })}
          />
        </>
      )}
    </>
  );
}
