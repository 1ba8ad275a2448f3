import { Button, Divider, Group, SimpleGrid, Stack } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "../../../components/FormProblem";
import { findingIn } from "../../../components/findingIn";
import type { ContactDetail } from "../../../model/contact";
import type { Field } from "../../../model/field";
import classes from "../Contact.module.css";
import { OwnField } from "./OwnField";
import { PersonFields } from "./PersonFields";
import { useSaveContact } from "./useSaveContact";
import { draftOf, isSame, TEXTS, type Values, valuesOf } from "./values";

interface Props {
  contact: ContactDetail | null;
  fields: Field[];
  onTouched: (touched: boolean) => void;
  onClose: () => void;
}

export function ContactForm({ contact, fields, onTouched, onClose }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [before] = useState(() => valuesOf(contact, fields));
  const [values, setValues] = useState(before);
  const save = useSaveContact(contact, onClose);
  const own = fields.filter(({ builtIn }) => !builtIn);
  const moves = contact !== null && !isSame(trimmed(values.email), trimmed(before.email));

  const change = (part: Partial<Values>) => {
    const changed = { ...values, ...part };
    setValues(changed);
    onTouched(!isSame(changed, before));
  };
  /** Whoever lacked it before the rule came may go on lacking it. */
  const isRequired = (key: string, value: string | string[]) =>
    fields.some((field) => field.key === key && field.required) &&
    (contact === null || value.length > 0);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [save.error]);

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draftOf(before, values, fields));
      }}
    >
      <Stack gap="sm">
        <PersonFields
          values={values}
          moves={moves && values.email.trim() !== ""}
          isRequired={(name) => isRequired(name, before[name])}
          finding={(name) => findingIn(save.error, name)}
          onChange={change}
        />
        {own.length > 0 && (
          <>
            <Divider label={t("edit.own")} labelPosition="left" mt="xs" />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="sm">
              {own.map((field) => (
                <OwnField
                  key={field.key}
                  field={field}
                  value={values.own[field.key] ?? ""}
                  required={isRequired(field.key, before.own[field.key] ?? "")}
                  error={findingIn(save.error, ...namesOf(field))}
                  onChange={(value) => change({ own: { ...values.own, [field.key]: value } })}
                />
              ))}
            </SimpleGrid>
          </>
        )}
        <div className={classes.buttons}>
          <FormProblem error={save.error} fields={[...TEXTS, "tags", ...own.flatMap(namesOf)]} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t(contact === null ? "edit.add" : "fields.save")}
            </Button>
          </Group>
        </div>
      </Stack>
    </form>
  );
}

/** As the server calls it when it is wrong, or when it is missing. */
function namesOf({ name }: Field): string[] {
  return [name, `attributes.${name}`];
}

function trimmed(address: string): string {
  return address.trim().toLowerCase();
}
