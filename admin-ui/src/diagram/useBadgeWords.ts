import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/format";
import type { BadgeWords } from "./badge";

export function useBadgeWords(): BadgeWords {
  const { t } = useTranslation();
  const format = useFormats();
  return useMemo(() => {
    const say = (key: "standing" | "arrived" | "failed") => (count: number) =>
      t(`diagram.${key}`, { count, number: format.number(count) });
    return {
      number: format.short,
      percent: format.percent,
      standing: say("standing"),
      arrived: say("arrived"),
      failed: say("failed"),
    };
  }, [t, format]);
}
