import type { StepKind } from "../../diagram/Diagram";
import { CATALOGUE } from "../canvas/catalogue";
import de from "./de.json";
import en from "./en.json";
import refused from "./refusals.json";
import zhHant from "./zh-Hant.json";

/** What there is a page about besides the kinds of steps: going round in a circle, and what is drawing only. */
export type DrawnTopic = "loop" | "drawing";

export type Topic = StepKind | DrawnTopic;

export type Verdict = "right" | "wrong";

interface HelpTexts {
  topics: Record<DrawnTopic, { name: string; text: string }>;
  examples: Record<string, Record<Verdict, string>>;
  /** What the steps of the pictures are called, by their English names. */
  names: Record<string, string>;
}

/** What the server says about a wrong picture; a test of the server keeps it true. */
interface Refusal {
  element: string;
  message: string;
  hint: string;
}

export const TOPICS: Topic[] = [...CATALOGUE.map(({ kind }) => kind), "loop", "drawing"];

const TEXTS: Record<string, HelpTexts> = { en, de, "zh-Hant": zhHant };
const REFUSALS: Record<string, Refusal[]> = refused;

// Fetched when a page is opened: few people read them all.
const diagrams = import.meta.glob<string>("./diagrams/*.bpmn", {
  query: "?raw",
  import: "default",
});

export function isOfDrawing(topic: Topic): topic is DrawnTopic {
  return topic === "loop" || topic === "drawing";
}

export function helpTexts(language: string): HelpTexts {
  return TEXTS[language] ?? en;
}

/** A small campaign, its steps named in the reader's language. */
export async function pictureOf(topic: Topic, verdict: Verdict, language: string): Promise<string> {
  const load = diagrams[`./diagrams/${topic}-${verdict}.bpmn`];
  if (load === undefined) {
    throw new Error(`There is no ${verdict} picture of ${topic}`);
  }
  return named(await load(), helpTexts(language).names);
}

/** The element that is wrong, and the server's sentence about it as it would be said of the picture. */
export function refusalOf(topic: Topic, language: string): Refusal | null {
  const refusal = REFUSALS[topic]?.[0];
  if (refusal === undefined) {
    return null;
  }
  const { names } = helpTexts(language);
  const message = refusal.message.replace(
    /“([^”]*)”/g,
    (_, name: string) => `“${names[name] ?? name}”`,
  );
  return { ...refusal, message };
}

function named(xml: string, names: Record<string, string>): string {
  return xml
    .replace(
      /(<bpmn:(?!process)\w+ [^>]*?\bname=")([^"]*)"/g,
      (_, before: string, name: string) => {
        return `${before}${names[name] ?? name}"`;
      },
    )
    .replace(
      /(<bpmn:text>)([^<]*)/g,
      (_, before: string, text: string) => before + (names[text] ?? text),
    );
}
