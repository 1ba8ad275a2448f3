import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Guard, Measure } from "../../../model/deliverability";
import classes from "./Meter.module.css";

const COLOURS: Record<Guard, string> = {
  NONE: "var(--mantine-color-teal-8)",
  WARN: "var(--mantine-color-yellow-7)",
  THROTTLE: "var(--mantine-color-orange-8)",
  PAUSE: "var(--mantine-color-red-8)",
};

/** A share on a line that ends a little behind the point at which bulk stops. */
export function Meter({ title, measure }: { title: string; measure: Measure }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { count, share, level, limits } = measure;
  const end = limits.pause * 1.2;
  const at = (value: number) => `${Math.min(100, (100 * value) / end)}%`;
  const lines = [
    { guard: "WARN", share: limits.warn } as const,
    ...(limits.throttle === null ? [] : [{ guard: "THROTTLE", share: limits.throttle } as const]),
    { guard: "PAUSE", share: limits.pause } as const,
  ];

  return (
    <div className={classes.meter}>
      <Group justify="space-between" wrap="nowrap">
        <Text fz="sm" fw={600}>
          {title}
        </Text>
        <Text fz="sm" ff="monospace">
          {format.rate(share)}
          <Text span fz="xs" c="dimmed" ml={6} ff="text">
            {t("deliverability.health.count", { count, number: format.number(count) })}
          </Text>
        </Text>
      </Group>
      <div
        className={classes.track}
        role="meter"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={limits.pause}
        aria-valuenow={Math.min(share, limits.pause)}
        aria-valuetext={format.rate(share)}
      >
        <div className={classes.fill} style={{ width: at(share), background: COLOURS[level] }} />
        {lines.map((line) => (
          <div
            key={line.guard}
            className={classes.line}
            style={{ insetInlineStart: at(line.share) }}
          />
        ))}
      </div>
      <Text fz="xs" c="dimmed">
        {lines
          .map((line) =>
            t(`deliverability.health.line.${line.guard}`, { share: format.rate(line.share) }),
          )
          .join(" · ")}
      </Text>
    </div>
  );
}
