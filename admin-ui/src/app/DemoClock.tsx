import { Group, Text, Tooltip, UnstyledButton } from "@mantine/core";
import { IconClockPlay } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { forwardClock } from "../api/instance";
import { notifyProblem } from "../components/notify";
import { useFormats } from "../i18n/format";
import type { Instance } from "../model/instance";
import { orThrow } from "../model/result";
import classes from "./Shell.module.css";
import { useTicking } from "./useTicking";

const LEAPS = [
  { forward: "PT1H", key: "hour" },
  { forward: "P1D", key: "day" },
  { forward: "P7D", key: "week" },
] as const;

/** Waiting a week for the second letter is no way to see a campaign work. */
export function DemoClock({ instance }: { instance: Instance & { readAt: number } }) {
  const { t } = useTranslation();
  const format = useFormats();
  const queries = useQueryClient();
  const now = useTicking(Date.parse(instance.now), instance.readAt);
  const leap = useMutation({
    mutationFn: async (forward: string) => orThrow(await forwardClock(forward)),
    onSuccess: () => queries.invalidateQueries(),
    onError: notifyProblem,
  });

  return (
    <div className={classes.clock} role="group" aria-label={t("clock.title")}>
      <Tooltip label={t("clock.explain")} multiline w={260}>
        <Group gap={6} wrap="nowrap" mr={4} tabIndex={0}>
          <IconClockPlay size={16} aria-hidden />
          <Text fz={12} fw={600} visibleFrom="md">
            {t("clock.title")}
          </Text>
          <Text fz={12} className="numeric">
            <time dateTime={new Date(now).toISOString()}>{format.dateTime(now)}</time>
          </Text>
        </Group>
      </Tooltip>
      {LEAPS.map(({ forward, key }) => (
        <UnstyledButton
          key={key}
          className={classes.tick}
          disabled={leap.isPending}
          onClick={() => leap.mutate(forward)}
        >
          {t(`clock.${key}`)}
        </UnstyledButton>
      ))}
    </div>
  );
}
