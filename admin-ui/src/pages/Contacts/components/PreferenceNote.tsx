import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { ConsentWords } from "../../../model/consent";

/** How often the contact wants letters at most, and whether he takes a break; nothing when he chose neither. */
export function PreferenceNote({ preference }: { preference: ConsentWords["preference"] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { frequency, pausedUntil } = preference;
  const paused = pausedUntil !== null && new Date(pausedUntil) > new Date();
  return (
    <>
      {frequency !== "ALL" && (
        <Text fz="sm" mt={6}>
          {t(`consent.frequency.${frequency}`)}
        </Text>
      )}
      {paused && (
        <Text fz="sm" mt={6}>
          {t("consent.paused", { time: format.dateTime(pausedUntil) })}
        </Text>
      )}
    </>
  );
}
