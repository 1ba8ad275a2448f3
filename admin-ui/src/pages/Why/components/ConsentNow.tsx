import { Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { reasonWords } from "../../../components/reasonWords";
import type { CampaignWhy } from "../../../model/why";
import { Section } from "./Section";

/** Whether we may write to him today about what the campaign writes about. */
export function ConsentNow({ topics }: { topics: CampaignWhy["topics"] }) {
  const { t } = useTranslation();
  return (
    <Section title={t("whyMail.mayWrite")}>
      {topics.map(({ proof, refusal }) => (
        <Text key={proof.topic} fz="sm">
          {refusal === null ? (
            <IconCheck size={16} color="var(--mantine-color-teal-8)" aria-label={t("yes")} />
          ) : (
            <IconX size={16} color="var(--mantine-color-red-8)" aria-label={t("no")} />
          )}{" "}
          {proof.label}
          {refusal !== null && `: ${reasonWords(refusal, t)}`}
        </Text>
      ))}
    </Section>
  );
}
