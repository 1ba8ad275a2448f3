import type { Parameter, Segment, Words } from "../model/segment";

export function someWords(): Words {
  const within = { name: "within", type: "DAYS", required: false } as const;
  const text = (name: string, ...values: string[]): Parameter => ({
    ...{ name, required: true },
    type: "TEXT",
    values: values.map((value) => ({ value, label: `Letter ${value}` })),
  });
  const contact = (name: string, type: Words["names"][number]["type"], label: string) => ({
    ...{ name: `contact.${name}`, family: "contact", type, label },
  });
  return {
    names: [
      contact("city", "TEXT", "City"),
      {
        ...contact("country", "TEXT", "Country"),
        values: [
          { value: "DE", label: "DE" },
          { value: "AT", label: "AT" },
        ],
      },
      contact("age", "NUMBER", "Age"),
      contact("member", "BOOLEAN", "Member"),
      contact("birthday", "DATE", "Birthday"),
      contact("seenAt", "DATE_TIME", "Seen"),
      contact("tags", "LIST", "Tags"),
      { name: "consent.spring-sale", family: "consent", type: "BOOLEAN", label: "Spring sale" },
      { name: "orders.count", family: "orders", type: "NUMBER", label: "Count" },
      { name: "orders.lastAt", family: "orders", type: "DATE_TIME", label: "Last at" },
    ],
    functions: [
      {
        ...{ name: "clicked", type: "BOOLEAN" },
        parameters: [text("letter", "june", "may"), within],
      },
      { name: "nps", type: "NUMBER", parameters: [text("survey", "satisfaction")] },
      { name: "inSegment", type: "BOOLEAN", parameters: [text("segment", "vips")] },
      {
        ...{ name: "daysSince", type: "NUMBER", builtIn: true },
        parameters: [{ name: "date", type: "DATE", required: true }],
      },
    ],
  };
}

export function aSegment(changes: Partial<Segment> = {}): Segment {
  return {
    ...{ id: 3, key: "regulars", name: "Regulars", description: null, kind: "RULE" },
    condition: "orders.count >= 2",
    ...{ count: 17, countedAt: "2026-06-15T10:00:00Z", updatedAt: "2026-06-14T10:00:00Z" },
    ...changes,
  };
}
