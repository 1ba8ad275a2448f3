import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { wordsQuery } from "../../../api/segments";
import type { WhyThen } from "../../../model/why";
import { WhyParts } from "../../Segments/components/WhyParts";
import { WordsContext } from "../../Segments/rules/WordsContext";

/** Each part of a condition, and whether it is known as it was at that moment. */
export function ThenParts({ why }: { why: WhyThen }) {
  const { t } = useTranslation();
  const words = useQuery(wordsQuery);
  const isToday = why.parts.some(({ recorded, joins }) => joins === null && recorded === false);

  return (
    <WordsContext value={words.data ?? { names: [], functions: [] }}>
      <WhyParts parts={why.parts} then />
      {isToday && (
        <Text fz="xs" c="dimmed" mt={6}>
          {t("whyMail.todayNote")}
        </Text>
      )}
    </WordsContext>
  );
}
