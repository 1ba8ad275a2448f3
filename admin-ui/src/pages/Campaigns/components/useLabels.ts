import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { stepTimesQuery } from "../../../api/steps";
import type { Labels } from "../../../diagram/LiveLayer";
import { useFormats } from "../../../i18n/format";
import type { CampaignDetail, Steps } from "../../../model/campaign";

export type Seen = "people" | "time" | "reach";

/** What stands on the diagram in place of the people: how long they stay, or which share of all came so far. */
export function useLabels(
  seen: Seen,
  { id, entered }: CampaignDetail,
  steps: Steps | undefined,
): Labels | null {
  const { t } = useTranslation();
  const format = useFormats();
  const times = useQuery({ ...stepTimesQuery(id), enabled: seen === "time" });

  return useMemo(() => {
    if (seen === "people") {
      return null;
    }
    const labels: Labels = {};
    if (seen === "time") {
      for (const [element, { averageSeconds: seconds, people }] of Object.entries(
        times.data ?? {},
      )) {
        if (seconds !== null && seconds >= 1) {
          const hint = { time: format.stay(seconds), count: people, number: format.number(people) };
          labels[element] = { text: format.stay(seconds), title: t("diagram.stayed", hint) };
        }
      }
      return labels;
    }
    for (const { element, arrived } of steps?.items ?? []) {
      if (entered > 0) {
        const share = arrived / entered;
        labels[element] = {
          text: format.percent(share),
          title: t("diagram.reached", {
            ...{ share: format.share(share), lost: format.number(Math.max(0, entered - arrived)) },
            ...{ arrived: format.number(arrived), entered: format.number(entered) },
          }),
        };
      }
    }
    return labels;
  }, [seen, times.data, steps, entered, t, format]);
}
