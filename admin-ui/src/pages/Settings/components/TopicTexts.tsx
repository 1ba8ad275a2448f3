import { Fieldset, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { TEXT_LANGUAGES, type Topic } from "../../../model/consent";

const NAMES = { en: "English", de: "Deutsch", "zh-Hant": "繁體中文" };

interface Props {
  topic: Topic;
  onChange: (part: Partial<Topic>) => void;
}

/** What contacts read on the preference page, in each of its languages. */
export function TopicTexts({ topic, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t("topics.texts")} mt="md">
      {TEXT_LANGUAGES.map((language) => (
        <div key={language}>
          <TextInput
            mt="xs"
            label={t("topics.labelIn", { language: NAMES[language] })}
            placeholder={topic.label}
            value={topic.labels[language] ?? ""}
            onChange={(event) =>
              onChange({ labels: { ...topic.labels, [language]: event.currentTarget.value } })
            }
          />
          <TextInput
            mt={4}
            aria-label={t("topics.descriptionIn", { language: NAMES[language] })}
            placeholder={t("topics.descriptionHint")}
            value={topic.descriptions[language] ?? ""}
            onChange={(event) =>
              onChange({
                descriptions: { ...topic.descriptions, [language]: event.currentTarget.value },
              })
            }
          />
        </div>
      ))}
    </Fieldset>
  );
}
