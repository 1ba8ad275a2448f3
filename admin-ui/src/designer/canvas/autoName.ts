import i18next from "i18next";
import { durationParts } from "../../pages/Segments/rules/duration";
import type { Binding } from "../fields/fields";
import { valueOf } from "../fields/values";
import { type Moddle, textOf } from "../moddle";

/** “7 days passed” follows the duration until somebody has written another name. Null: the name stays. */
export function autoName(node: Moddle, binding: Binding, value: string): string | null {
  if (binding.type !== "timer" || binding.name !== "timeDuration") {
    return null;
  }
  const name = textOf(node, "name");
  return name === "" || name === nameOfWait(valueOf(node, binding)) ? nameOfWait(value) : null;
}

export function nameOfWait(duration: string): string | null {
  const parts = durationParts(duration);
  return parts === null
    ? null
    : i18next.t(`designer:passed.${parts.unit}`, { count: parts.amount });
}
