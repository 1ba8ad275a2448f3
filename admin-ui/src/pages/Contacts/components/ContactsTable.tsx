import { Avatar, Group, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ChoiceCell, ChoiceHead } from "../../../components/bulk/ChoiceBox";
import type { Choice } from "../../../components/bulk/useChoice";
import { TextLink } from "../../../components/links";
import { useFormats } from "../../../i18n/format";
import { type Contact, fullName } from "../../../model/contact";
import { initials } from "./initials";

interface Props {
  contacts: Contact[];
  /** Without it nobody can be ticked. */
  choice?: Choice;
}

export function ContactsTable({ contacts, choice }: Props) {
  const { t } = useTranslation();
  const format = useFormats();

  return (
    <Table.ScrollContainer minWidth={860} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={9} horizontalSpacing="md" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {choice && <ChoiceHead choice={choice} shown={contacts.map(({ id }) => id)} />}
            <Table.Th>{t("contacts.name")}</Table.Th>
            <Table.Th>{t("contacts.email")}</Table.Th>
            <Table.Th>{t("contacts.company")}</Table.Th>
            <Table.Th>{t("contacts.language")}</Table.Th>
            <Table.Th>{t("contacts.country")}</Table.Th>
            <Table.Th>{t("contacts.since")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {contacts.map((contact) => (
            <Table.Tr key={contact.id}>
              {choice && <ChoiceCell choice={choice} contact={contact} />}
              <Table.Td>
                <Group gap="sm" wrap="nowrap">
                  <Avatar size={34} radius="xl" color="swell" variant="light" aria-hidden>
                    {initials(contact)}
                  </Avatar>
                  <TextLink
                    to="/contacts/$contactId"
                    params={{ contactId: String(contact.id) }}
                    fz="sm"
                    fw={500}
                  >
                    {fullName(contact)}
                  </TextLink>
                </Group>
              </Table.Td>
              <Table.Td>{contact.email}</Table.Td>
              <Table.Td>
                {contact.company != null && contact.companyId != null && (
                  <TextLink
                    to="/contacts/companies/$companyId"
                    params={{ companyId: String(contact.companyId) }}
                    fz="sm"
                    c="inherit"
                  >
                    {contact.company}
                  </TextLink>
                )}
              </Table.Td>
              <Table.Td>{contact.language != null && format.language(contact.language)}</Table.Td>
              <Table.Td>{contact.country != null && format.country(contact.country)}</Table.Td>
              <Table.Td className="numeric">{format.date(contact.createdAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
