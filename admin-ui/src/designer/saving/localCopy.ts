import type { Id } from "../../model/list";

/** What a closed browser would otherwise have taken along. */
export interface LocalCopy {
  name: string;
  diagram: string;
  revision: number;
  at: number;
}

const PREFIX = "groundswell.draft.";

/** A campaign that has no draft yet is remembered by its own number. */
export function placeOf(draft: Id | null, campaign: Id | null): string {
  return PREFIX + (draft === null ? `campaign-${campaign ?? "new"}` : String(draft));
}

/** Storing fails when the browser is full or forbids it; then the server alone keeps what is drawn. */
export function keepCopy(place: string, copy: LocalCopy): void {
  try {
    localStorage.setItem(place, JSON.stringify(copy));
  } catch {
    localStorage.removeItem(place);
  }
}

export function copyAt(place: string): LocalCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(place) ?? "null") as LocalCopy | null;
    return typeof copy?.diagram === "string" ? copy : null;
  } catch {
    return null;
  }
}

export function dropCopy(place: string): void {
  localStorage.removeItem(place);
}
