import { Text, Timeline } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Run, Stop } from "../../../model/why";
import { Ways } from "./Ways";

interface Props {
  run: Run;
  /** The step of the run that wrote the letter which is asked about. */
  letterAt?: number;
}

/** Each element in the order in which he came to it, and what each gateway asked. */
export function PathList({ run, letterAt }: Props) {
  const { t } = useTranslation();
  const format = useFormats();

  return (
    <Timeline bulletSize={14} lineWidth={2} active={run.path.length}>
      {run.path.map((stop) => (
        <Timeline.Item
          key={stop.visit}
          title={
            <Text fw={600} fz="sm">
              {stop.name === "" ? t("whyMail.unnamed") : stop.name}
            </Text>
          }
        >
          <Text fz="xs" c="dimmed">
            {format.dateTime(stop.arrivedAt)}
          </Text>
          {stop.moved !== null && <Text fz="sm">{t("whyMail.moved", { ...stop.moved })}</Text>}
          {stop.visit === letterAt && (
            <Text fz="sm" fw={500}>
              {t("whyMail.letterHere")}
            </Text>
          )}
          <Standing stop={stop} />
          {stop.decided !== null && (
            <Text fz="sm">{t("whyMail.decided", { result: stop.decided })}</Text>
          )}
          {stop.ways.length > 0 && <Ways ways={stop.ways} />}
        </Timeline.Item>
      ))}
      {run.leftBy !== null && (
        <Timeline.Item
          key="left"
          title={
            <Text fw={600} fz="sm">
              {t("whyMail.leftTitle")}
            </Text>
          }
        >
          <Text fz="sm">{t("whyMail.leftBy", { ...run.leftBy })}</Text>
        </Timeline.Item>
      )}
    </Timeline>
  );
}

function Standing({ stop: { leftAt, until, awaited } }: { stop: Stop }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (leftAt !== null) {
    return null;
  }
  return (
    <Text fz="sm" fw={500}>
      {[
        t("whyMail.standsHere"),
        until !== null && t("whyMail.waitsUntil", { time: format.dateTime(until) }),
        awaited.length > 0 && t("whyMail.waitsFor", { events: format.list(awaited) }),
      ]
        .filter((words) => words !== false)
        .join(" ")}
    </Text>
  );
}
