import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { stepTimeQuery } from "../../../api/steps";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";

interface Props {
  campaign: Id;
  element: string;
  arrived: number;
  /** Of the whole campaign. */
  entered: number;
}

const UNITS = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
] as const;

/** How many of all came this far, and how long they stay. */
export function StepStay({ campaign, element, arrived, entered }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  const { data } = useQuery(stepTimeQuery(campaign, element));
  const seconds = data?.averageSeconds ?? null;

  return (
    <>
      {entered > 0 && (
        <Text fz="sm" mt="xs">
          {t("panel.reach", { share: format.percent(arrived / entered) })}
        </Text>
      )}
      {seconds !== null && seconds >= 1 && (
        <Text fz="sm" mt={2}>
          {t("panel.stay", { time: stay(seconds, i18n.resolvedLanguage) })}
        </Text>
      )}
    </>
  );
}

function stay(seconds: number, language: string | undefined): string {
  const { unit, seconds: one } = UNITS.find((each) => seconds >= each.seconds) ?? {
    unit: "second",
    seconds: 1,
  };
  const style = { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, style).format(seconds / one);
}
