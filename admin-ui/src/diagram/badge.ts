import type { Step } from "../model/campaign";

export interface BadgeWords {
  number: (value: number) => string;
  percent: (share: number) => string;
  standing: (count: number) => string;
  arrived: (count: number) => string;
  failed: (count: number) => string;
}

export type BadgePart = "standing" | "arrived" | "failed";
const ALL_PARTS: BadgePart[] = ["arrived", "standing", "failed"];

export function badgeFor(size: "small" | "wide"): HTMLElement {
  const badge = document.createElement("div");
  badge.className = `live-badge live-badge-${size}`;
  return badge;
}

/** Something else than the people, such as how long they stay. */
export interface Label {
  text: string;
  title: string;
}

/** Null: nothing is said of this element. */
export function labelBadge(badge: HTMLElement, label: Label | null): void {
  for (const part of ALL_PARTS) {
    pillOf(badge, part).hidden = true;
  }
  const pill = pillOf(badge, "label");
  pill.hidden = label === null;
  pill.textContent = label?.text ?? "";
  pill.title = label?.title ?? "";
}

export function fillBadge(
  badge: HTMLElement,
  step: Step,
  words: BadgeWords,
  parts: BadgePart[] = ALL_PARTS,
): void {
  pillOf(badge, "label").hidden = true;
  for (const part of parts) {
    const pill = pillOf(badge, part);
    pill.hidden = step[part] === 0;
    pill.textContent = words.number(step[part]);
    pill.title = words[part](step[part]);
  }
}

function pillOf(badge: HTMLElement, part: BadgePart | "label"): HTMLElement {
  const known = badge.querySelector<HTMLElement>(`[data-part=${part}]`);
  if (known !== null) {
    return known;
  }
  const pill = document.createElement("span");
  pill.dataset["part"] = part;
  badge.append(pill);
  return pill;
}
