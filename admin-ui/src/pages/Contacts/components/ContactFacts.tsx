import { Button, Group, Title } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextLink } from "../../../components/links";
import { useFormats } from "../../../i18n/format";
import type { ContactDetail } from "../../../model/contact";
import classes from "../Contact.module.css";
import { ContactDialog } from "../edit/ContactDialog";
import { useOwnFacts } from "./useOwnFacts";

export function ContactFacts({ contact }: { contact: ContactDetail }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [editing, setEditing] = useState(false);
  const { email, externalId, language, country, timeZone, createdAt, attributes } = contact;
  const known = [
    { name: t("contact.field.email"), value: email },
    { name: t("contact.field.externalId"), value: externalId },
    { name: t("contact.field.company"), value: companyOf(contact) },
    { name: t("contact.field.language"), value: language && format.language(language) },
    { name: t("contact.field.country"), value: country && format.country(country) },
    { name: t("contact.field.timeZone"), value: timeZone },
    { name: t("contact.field.createdAt"), value: format.date(createdAt) },
  ];
  const own = useOwnFacts(attributes);
  const given = [...known, ...own].filter(({ value }) => value !== null && value !== "");

  return (
    <section className={classes.card}>
      <Group justify="space-between">
        <Title order={2} fz={17}>
          {t("contact.facts")}
        </Title>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPencil size={15} aria-hidden />}
          onClick={() => setEditing(true)}
        >
          {t("fields.edit")}
        </Button>
      </Group>
      <dl className={classes.facts}>
        {given.map(({ name, value }) => (
          <FactRow key={name} name={name} value={value ?? ""} />
        ))}
      </dl>
      {editing && <ContactDialog contact={contact} onClose={() => setEditing(false)} />}
    </section>
  );
}

function companyOf({ companyId, company }: ContactDetail): ReactNode {
  return companyId === null ? null : (
    <TextLink to="/contacts/companies/$companyId" params={{ companyId: String(companyId) }} fz="sm">
      {company}
    </TextLink>
  );
}

function FactRow({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
