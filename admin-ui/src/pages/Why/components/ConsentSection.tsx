import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { howWords } from "../../../components/howWords";
import { speakerWords } from "../../../components/speakerWords";
import { useFormats } from "../../../i18n/format";
import type { ConsentProof } from "../../../model/why";
import { Section } from "./Section";

/** What allowed us to write, or did not: the word, and what proves it. */
export function ConsentSection({ consent }: { consent: ConsentProof }) {
  const { t } = useTranslation();
  return (
    <Section title={t("whyMail.consent", { topic: consent.label })}>
      <Text fz="sm">{t(`whyMail.basis.${consent.legalBasis}`)}</Text>
      <Word word={consent.word} />
    </Section>
  );
}

function Word({ word }: { word: ConsentProof["word"] }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (word === null) {
    return (
      <Text fz="sm" mt={6}>
        {t("whyMail.noWord")}
      </Text>
    );
  }
  const facts = [
    howWords(word.how, t),
    speakerWords(word.by, t),
    word.source,
    word.until !== null && t("consent.until", { time: format.dateTime(word.until) }),
  ].filter((fact) => fact !== null && fact !== false && fact !== "");
  return (
    <>
      <Text fz="sm" mt={6} fw={500}>
        {t(word.given ? "whyMail.said" : "whyMail.withdrew", { time: format.dateTime(word.at) })}
      </Text>
      <Text fz="sm" c="dimmed">
        {facts.join(" · ")}
      </Text>
      {word.wording !== null && (
        <Text fz="sm" fs="italic">
          “{word.wording}”
        </Text>
      )}
    </>
  );
}
