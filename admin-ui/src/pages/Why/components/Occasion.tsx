import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Run } from "../../../model/why";
import { Section } from "./Section";
import { ThenParts } from "./ThenParts";

/** How he came into the campaign. */
export function Occasion({ run: { occasion, enteredAt, entryNo } }: { run: Run }) {
  const { t } = useTranslation();
  const format = useFormats();
  const everybody = ["", "true"].includes(occasion.condition.trim());
  return (
    <Section title={t("whyMail.entry")}>
      <Text fz="sm">
        {t(`whyMail.occasion.${occasion.kind}`, {
          time: format.dateTime(enteredAt),
          event: occasion.event ?? "",
        })}
        {entryNo > 1 && ` ${t("whyMail.again", { number: format.number(entryNo) })}`}
      </Text>
      {everybody && (
        <Text fz="sm" mt={4}>
          {t("whyMail.everybody")}
        </Text>
      )}
      {occasion.why !== null && occasion.why.problems.length === 0 && (
        <>
          <Text fz="sm" mt={4}>
            {t("whyMail.audienceThen")}
          </Text>
          <ThenParts why={occasion.why} />
          {!occasion.why.holds && (
            <Text fz="sm" c="orange.9" mt={6}>
              {t("whyMail.disagrees")}
            </Text>
          )}
        </>
      )}
    </Section>
  );
}
