import i18next from "i18next";
import type { StepKind } from "../../diagram/Diagram";
import type { Group } from "./catalogue";
import { nameOfWait } from "./autoName";
import type { FieldKind } from "../fields/templates";

/** The words on the canvas, which is no React. Asked each time: the language may change. */
export class Labels {
  /** What the keys of templates, topics and others are called; filled when the server has said so. */
  readonly known = new Map<string, string>();

  kind = (kind: StepKind): string => i18next.t(`designer:kinds.${kind}.name`);
  text = (kind: StepKind): string => i18next.t(`designer:kinds.${kind}.text`);
  group = (group: Group | "tools"): string => i18next.t(`designer:groups.${group}`);
  pad = (entry: "append" | "connect" | "edge" | "remove"): string =>
    i18next.t(`designer:pad.${entry}`);
  tool = (name: "note" | "frame" | "connect" | "lasso") => ({
    label: i18next.t(`designer:tools.${name}.name`),
    text: i18next.t(`designer:tools.${name}.text`),
  });
  of = (key: string): string => this.known.get(key) ?? key;
}

/** What a new step is called until somebody says better. */
export function firstName(kind: FieldKind | "begin"): string {
  switch (kind) {
    case "wait":
      return nameOfWait("P7D") ?? "";
    case "deadline":
      return nameOfWait("P30D") ?? "";
    default:
      return i18next.t(`designer:names.${kind}`);
  }
}
