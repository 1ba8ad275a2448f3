import { SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import cards from "../../../components/Cards.module.css";
import { useFormats } from "../../../i18n/format";
import {
  highest,
  type KeptOut,
  lowest,
  type Money,
  type Really,
  type RehearsalResult,
} from "../../../model/rehearsal";

const KEPT_OUT: KeptOut[] = ["WAS_HERE", "INSIDE", "TOO_SOON"];

interface Figure {
  name: string;
  value: string;
  hint: string;
}

/** The answer in one line: how many people, how many mails, until when, for how much. */
export function Sums({ result, really }: { result: RehearsalResult; really: Really | null }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { entering, keptOut, mails, ends, mostEnded, staying, cost, worth } = result;
  const between = (low: number, high: number, write: (value: number) => string) =>
    low === high ? "" : t("rehearsal.between", { low: write(low), high: write(high) });
  const kept = KEPT_OUT.map((why) => ({ why, count: keptOut[why] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ why, count }) => t(`rehearsal.kept.${why}`, { count, number: format.number(count) }));
  const money =
    ({ currency }: Money) =>
    (value: number) =>
      format.money(value, currency);
  const figures: Figure[] = [
    { name: t("rehearsal.entering"), value: format.number(entering), hint: kept.join(" ") },
    {
      name: t("rehearsal.mails"),
      value: format.number(mails.expected),
      hint: between(lowest(mails), highest(mails), format.number),
    },
    {
      name: t("rehearsal.ends"),
      value: ends === null ? "–" : format.date(ends),
      hint: [
        mostEnded !== null && t("rehearsal.mostEnded", { when: format.dateTime(mostEnded) }),
        staying.expected > 0 &&
          t("rehearsal.staying", {
            count: staying.expected,
            number: format.number(staying.expected),
          }),
      ]
        .filter((hint) => hint !== false)
        .join(" "),
    },
    {
      name: t("rehearsal.cost"),
      value: money(cost)(cost.expected),
      hint: between(lowest(cost), highest(cost), money(cost)),
    },
    ...(highest(worth) > 0
      ? [
          {
            name: t("rehearsal.worth"),
            value: money(worth)(worth.expected),
            hint: between(lowest(worth), highest(worth), money(worth)),
          },
        ]
      : []),
  ];

  return (
    <section aria-label={t("rehearsal.sums")}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: figures.length }} spacing="md">
        {figures.map(({ name, value, hint }) => (
          <div key={name} className={cards["card"]}>
            <Text fz="sm" c="dimmed">
              {name}
            </Text>
            <Text fz={24} fw={700} lts="-0.02em" className="numeric">
              {value}
            </Text>
            <Text fz="xs" c="dimmed" className="numeric">
              {hint}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      {really !== null && (
        <Text fz="sm" mt="sm">
          {t("rehearsal.really", {
            since: format.dateTime(really.since),
            entered: format.number(really.entered),
            mails: format.number(really.mails),
          })}
        </Text>
      )}
    </section>
  );
}
