import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { MessageWhy } from "../../../model/why";
import { Section } from "./Section";

/** Which text it was, and what the mail server said to each try. */
export function LetterSection({ why: { story, templateName } }: { why: MessageWhy }) {
  const { t } = useTranslation();
  const format = useFormats();
  const text = story.attempts.findLast((attempt) => attempt.text !== null)?.text;
  return (
    <>
      <Section title={t("whyMail.letter")}>
        <Text fz="sm" fw={500}>
          {templateName}
        </Text>
        {text != null && (
          <Text fz="sm" c="dimmed">
            {t("whyMail.text", {
              language: format.language(text.language),
              number: format.number(text.number),
              time: format.dateTime(text.since),
              version: text.version.slice(0, 8),
            })}
          </Text>
        )}
        {text == null && story.attempts.length > 0 && (
          <Text fz="sm" c="dimmed">
            {t("whyMail.noText")}
          </Text>
        )}
      </Section>
      <Section title={t("whyMail.server")}>
        {story.attempts.length === 0 && <Text fz="sm">{t("whyMail.neverHanded")}</Text>}
        {story.attempts.map(({ number, handedOverAt, outcome, code, reply }) => (
          <div key={number}>
            <Text fz="sm" fw={500} mt={number > 1 ? 8 : 0}>
              {t("whyMail.attempt", {
                number: format.number(number),
                time: format.dateTime(handedOverAt),
              })}
            </Text>
            <Text fz="sm">{t(`whyMail.outcome.${known(outcome)}`)}</Text>
            {reply !== null && (
              <Text fz="sm" c="dimmed">
                {[code, reply].filter((part) => part !== null).join(" · ")}
              </Text>
            )}
          </div>
        ))}
      </Section>
    </>
  );
}

const OUTCOMES = ["SENT", "DEFERRED", "FAILED", "NOT_SENT", "UNKNOWN"] as const;

function known(outcome: string | null): (typeof OUTCOMES)[number] | "OPEN" {
  return OUTCOMES.find((each) => each === outcome) ?? "OPEN";
}
