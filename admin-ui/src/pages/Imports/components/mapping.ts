import type { ImportMapping, ImportPreview } from "../../../model/job";

/** What we cannot know a contact without. */
export const REQUIRED = "email";

/** The server's suggestions, each place given to the first column that it was suggested for. */
export function suggestedMapping({ columns }: ImportPreview): ImportMapping {
  const mapping: ImportMapping = {};
  for (const { name, suggestion } of columns) {
    if (suggestion !== null && !Object.values(mapping).includes(suggestion)) {
      mapping[name] = suggestion;
    }
  }
  return mapping;
}

export function withTarget(mapping: ImportMapping, column: string, target: string): ImportMapping {
  const { [column]: _, ...others } = mapping;
  return target === "" ? others : { ...others, [column]: target };
}

/** What is sent: columns that tell of consent only when these people are said to have given it. */
export function mappingToSend(
  mapping: ImportMapping,
  { consentTargets }: ImportPreview,
  consented: boolean,
): ImportMapping {
  return consented
    ? mapping
    : Object.fromEntries(
        Object.entries(mapping).filter(
          ([, target]) => !consentTargets.some(({ name }) => name === target),
        ),
      );
}

/** Places that more than one column goes to: the file could not be read unambiguously. */
export function targetsTwice(mapping: ImportMapping): string[] {
  const targets = Object.values(mapping);
  return [...new Set(targets.filter((target, i) => targets.indexOf(target) !== i))];
}
