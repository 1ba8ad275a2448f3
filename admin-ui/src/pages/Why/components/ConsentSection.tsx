import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { howWords } from "../../../components/howWords";
import { reasonWords } from "../../../components/reasonWords";
import { speakerWords } from "../../../components/speakerWords";
import { useFormats } from "../../../i18n/format";
import type { ConsentProof, MessageWhy } from "../../../model/why";
import { Section } from "./Section";

interface Props {
  consent: ConsentProof;
  suppression: MessageWhy["suppression"];
}

/** What allowed us to write, or did not: the word, and what proves it. */
export function ConsentSection({ consent, suppression }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Section title={t("whyMail.consent", { topic: consent.label })}>
      <Text fz="sm">{t(`whyMail.basis.${consent.legalBasis}`)}</Text>
      <Word word={consent.word} />
      {suppression !== null && (
        <Text fz="sm" mt={6}>
          {t("whyMail.suppressedSince", {
            time: format.dateTime(suppression.at),
            reason: reasonWords(suppression.reason, t),
          })}
        </Text>
      )}
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
      {word.wording !== null && word.wording !== "" && (
        <Text fz="sm" fs="italic">
          “{word.wording}”
        </Text>
      )}
    </>
  );
}
