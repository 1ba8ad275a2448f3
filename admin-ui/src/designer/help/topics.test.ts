import { expect, test } from "vitest";
import { CATALOGUE } from "../canvas/catalogue";
import { templateOf } from "../fields/templates";
import de from "./de.json";
import en from "./en.json";
import { pictureOf, refusalOf, TOPICS, type Topic } from "./topics";
import zhHant from "./zh-Hant.json";

interface Texts {
  examples: Record<Topic, { right: string; wrong: string }>;
  names: Record<string, string>;
}

// Whoever adds a kind of step is told here that its page is missing.
const LANGUAGES: Record<string, Texts> = { en, de, "zh-Hant": zhHant };

test.each(TOPICS)("%s has a right and a wrong picture, and says why it is wrong", async (topic) => {
  expect(await pictureOf(topic, "right", "en")).toContain("<bpmn:startEvent");
  expect(await pictureOf(topic, "wrong", "en")).toContain("<bpmn:startEvent");
  expect(refusalOf(topic, "en")?.message).toMatch(/\.$/);
});

test.each(Object.entries(LANGUAGES))("the help is complete in %s", async (language, texts) => {
  for (const topic of TOPICS) {
    const { right, wrong } = texts.examples[topic];
    expect(right.length, topic).toBeGreaterThan(3);
    expect(wrong.length, topic).toBeGreaterThan(3);
    expect(namesIn(await pictureOf(topic, "right", "en")), topic).toSatisfy(isNamed);
    expect(namesIn(await pictureOf(topic, "wrong", "en")), topic).toSatisfy(isNamed);
  }
  expect(Object.keys(texts.names), language).toEqual(Object.keys(en.names));

  function isNamed(names: string[]) {
    return names.every((name) => Object.hasOwn(texts.names, name));
  }
});

test("the picture and the sentence name the step in the reader's language", async () => {
  const picture = await pictureOf("send", "wrong", "de");

  expect(picture).toContain('name="Brief senden"');
  expect(picture).not.toContain('name="Send letter"');
  expect(picture).toContain('<camunda:property name="template" value="newsletter" />');
  expect(refusalOf("send", "de")?.message).toContain("“Brief senden”");
});

test.each(CATALOGUE)("what is drawn as $kind is filled in by a template", ({ kind, type }) => {
  expect(templateOf(kind)?.appliesTo).toContain(type);
});

/** What the steps and ways of a picture are called. */
function namesIn(xml: string): string[] {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  return [...document.querySelectorAll("[name]")]
    .filter(({ localName }) => localName !== "property" && localName !== "process")
    .map((element) => element.getAttribute("name") ?? "")
    .filter((name) => name !== "");
}
