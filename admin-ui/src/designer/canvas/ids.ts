import type { FieldKind } from "../fields/templates";
import { is, type Moddle, textOf } from "../moddle";

const RANDOM = /_[01][a-z0-9]{6}$/;

/** “Send offer” makes Activity_SendOffer. Ids stand in reports and logs, where the picture is not at hand. */
export function idFor(
  node: Moddle,
  kind: FieldKind | null,
  taken: (id: string) => boolean,
): string {
  const words = wordsOf(node) || wordsIn(kind ?? node.$type.replace("bpmn:", ""));
  const plain = `${prefixOf(node)}_${words}`;
  if (!taken(plain) && !RANDOM.test(plain)) {
    return plain;
  }
  let number = 2;
  while (taken(`${plain}${number}`)) {
    number++;
  }
  return `${plain}${number}`;
}

/** Whether bpmn-js or we have made this id; one that an author has written stays. */
export function isMadeUp(id: string, node: Moddle, formerName: string): boolean {
  const base = `${prefixOf(node)}_${wordsIn(formerName)}`;
  const rest = id.slice(base.length);
  return RANDOM.test(id) || (formerName !== "" && id.startsWith(base) && /^\d*$/.test(rest));
}

function wordsOf(node: Moddle): string {
  if (is(node, "bpmn:SequenceFlow")) {
    const target = node.get("targetRef") as Moddle | null;
    const source = node.get("sourceRef") as Moddle | null;
    const answer = wordsIn(textOf(node, "name"));
    return answer === ""
      ? `To${wordsIn(textOf(target, "name")) || "Next"}`
      : wordsIn(textOf(source, "name")) + answer;
  }
  return wordsIn(textOf(node, "name"));
}

function prefixOf(node: Moddle): string {
  if (is(node, "bpmn:SequenceFlow")) {
    return "Flow";
  } else if (is(node, "bpmn:Activity")) {
    return "Activity";
  } else {
    return is(node, "bpmn:Gateway") ? "Gateway" : "Event";
  }
}

function wordsIn(name: string): string {
  const plain = name.replaceAll("ß", "ss").normalize("NFD").replaceAll(/\p{M}/gu, "");
  const words = plain.match(/[A-Za-z0-9]+/g) ?? [];
  const together = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  // An id has to begin with a letter behind its prefix: "7 days passed" becomes DaysPassed7.
  const [, digits = "", letters = ""] = /^(\d*)(.*)$/.exec(together) ?? [];
  const named = letters === "" ? "" : letters.slice(0, 1).toUpperCase() + letters.slice(1) + digits;
  return named.slice(0, 60);
}

/** The key of a new campaign: “Spring sale” makes spring-sale; null when no letter of it can stand there. */
export function keyFor(name: string): string | null {
  const plain = name.replaceAll("ß", "ss").normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  const key = words
    .join("-")
    .replace(/^[0-9-]+/, "")
    .slice(0, 60)
    .replace(/-$/, "");
  return key === "" ? null : key;
}
