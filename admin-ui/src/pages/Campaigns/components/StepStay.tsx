import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { stepTimesQuery } from "../../../api/steps";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";

interface Props {
  campaign: Id;
  element: string;
  arrived: number;
  /** Of the whole campaign. */
  entered: number;
}

/** How many of all came this far, and how long they stay. */
export function StepStay({ campaign, element, arrived, entered }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const { data } = useQuery(stepTimesQuery(campaign));
  const seconds = data?.[element]?.averageSeconds ?? null;

  return (
    <>
      {entered > 0 && (
        <Text fz="sm" mt="xs">
          {t("panel.reach", { share: format.percent(arrived / entered) })}
        </Text>
      )}
      {seconds !== null && seconds >= 1 && (
        <Text fz="sm" mt={2}>
          {t("panel.stay", { time: format.stay(seconds) })}
        </Text>
      )}
    </>
  );
}
