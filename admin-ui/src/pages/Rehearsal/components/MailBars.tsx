import { Group, SegmentedControl, Text, Title, Tooltip } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import cards from "../../../components/Cards.module.css";
import { useFormats } from "../../../i18n/format";
import { highest, type Range, type RehearsalResult } from "../../../model/rehearsal";
import classes from "./MailBars.module.css";
import { everyDay, everyHour } from "./mailTimes";
import { rangeWords } from "./rehearsalWords";

/** So many that there is no room between them. */
const MANY = 100;

interface Bar {
  key: string;
  name: string;
  mails: Range;
}

/** Mails by day, or by hour as long as one can still tell the hours apart. */
export function MailBars({ result: { days, hours } }: { result: RehearsalResult }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [by, setBy] = useState("day");
  const bars: Bar[] =
    by === "day"
      ? everyDay(days).map(({ day, mails }) => ({ key: day, name: format.day(day), mails }))
      : everyHour(hours).map(({ begins, mails }) => ({
          ...{ key: begins, name: format.dateTime(begins), mails },
        }));
  const most = Math.max(1, ...bars.map(({ mails }) => highest(mails)));

  return (
    <section className={cards["card"]}>
      <Group justify="space-between">
        <Title order={2} fz={17}>
          {t(by === "day" ? "rehearsal.byDay" : "rehearsal.byHour")}
        </Title>
        <SegmentedControl
          size="xs"
          value={by}
          onChange={setBy}
          data={[
            { value: "day", label: t("rehearsal.day") },
            { value: "hour", label: t("rehearsal.hour") },
          ]}
        />
      </Group>
      {bars.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t("rehearsal.noMails")}
        </Text>
      ) : (
        <>
          <div className={classes["bars"]} data-many={bars.length > MANY || undefined} role="list">
            {bars.map(({ key, name, mails }) => (
              <Tooltip key={key} label={`${name}: ${rangeWords(mails, format.number)}`} withArrow>
                <div
                  className={classes["bar"]}
                  role="listitem"
                  aria-label={`${name}: ${rangeWords(mails, format.number)}`}
                  tabIndex={0}
                >
                  <div
                    className={classes["most"]}
                    style={{ height: `${(100 * highest(mails)) / most}%` }}
                  />
                  <div
                    className={classes["expected"]}
                    style={{ height: `${(100 * mails.expected) / most}%` }}
                  />
                </div>
              </Tooltip>
            ))}
          </div>
          <Group justify="space-between" mt={4}>
            <Text fz="xs" c="dimmed">
              {bars[0]?.name}
            </Text>
            <Text fz="xs" c="dimmed">
              {t("rehearsal.busiest", { number: format.number(most) })}
            </Text>
            <Text fz="xs" c="dimmed">
              {bars.length > 1 ? bars[bars.length - 1]?.name : ""}
            </Text>
          </Group>
        </>
      )}
    </section>
  );
}
