import type { TFunction } from "i18next";
import type { Diagram } from "../../../diagram/Diagram";
import type { Formats } from "../../../i18n/format";
import { type Assumption, highest, lowest, type Range } from "../../../model/rehearsal";

const RESPONSES = ["opened", "clicked", "replied", "bounced", "answered", "did", "purchased"];

/** "1,234", and between what when the assumptions say so. */
export function rangeWords(range: Range, write: (value: number) => string): string {
  const [low, high] = [lowest(range), highest(range)];
  return low === high
    ? write(range.expected)
    : `${write(range.expected)} (${write(low)}–${write(high)})`;
}

/** What people may do, as a marketer would ask it. */
export function assumptionWords(
  { about, subject, elements }: Assumption,
  diagram: Diagram | null,
  t: TFunction,
): string {
  const [element = ""] = elements;
  const name = diagram?.elements.find(({ id }) => id === element)?.name ?? "";
  if (about === "event") {
    return name === "" ? t("rehearsal.asked.event", { subject }) : name;
  }
  if (about === "condition") {
    return name === "" ? t("rehearsal.asked.condition") : name;
  }
  return RESPONSES.includes(about) && subject !== null
    ? t(`rehearsal.asked.${about as "clicked"}`, { subject })
    : name;
}

/** How a rate is known. */
export function sourceWords(
  { source, people, cases, about }: Assumption,
  t: TFunction,
  format: Formats,
): string {
  if (source === "PAST") {
    const ofLetters = ["opened", "clicked", "replied", "bounced"].includes(about);
    return t(ofLetters ? "rehearsal.source.letters" : "rehearsal.source.campaigns", {
      count: cases,
      number: format.number(cases),
      people: format.number(people),
    });
  }
  return t(`rehearsal.source.${source}`, { people: format.number(people) });
}
