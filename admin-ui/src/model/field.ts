export const FIELD_TYPES = [
  "TEXT",
  "NUMBER",
  "DATE",
  "DATETIME",
  "BOOLEAN",
  "CHOICE",
  "LIST",
] as const;

export type FieldType = (typeof FIELD_TYPES)[number];

/** Something that may be known of a contact, kept under a key that renaming does not change. */
export interface Field {
  key: string;
  name: string;
  type: FieldType;
  label: string;
  choices: string[];
  required: boolean;
  unique: boolean;
  personal: boolean;
  formerNames: string[];
  builtIn: boolean;
  /** What a new rule means for those who are there already. */
  note: string | null;
}

export type FieldDraft = Partial<
  Pick<Field, "name" | "type" | "label" | "choices" | "required" | "unique" | "personal">
>;

export interface Tag {
  tag: string;
  count: number;
}
