import { Group, Text, Title } from "@mantine/core";
import { IconUsers, IconUserSearch } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { companyContactsQuery } from "../../../api/companies";
import { Loaded } from "../../../components/Loaded";
import { LoadMore } from "../../../components/LoadMore";
import { Nothing } from "../../../components/Nothing";
import { SearchField } from "../../../components/SearchField";
import { useFormats } from "../../../i18n/format";
import type { Company } from "../../../model/company";
import { ContactsTable } from "../../Contacts/components/ContactsTable";

export function CompanyContacts({ company: { id, contacts: count } }: { company: Company }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [q, setQ] = useState("");
  const contacts = useInfiniteQuery({
    ...companyContactsQuery(id, q),
    placeholderData: keepPreviousData,
  });

  return (
    <section aria-labelledby="people">
      <Group gap="xs" mt="xl" mb="sm" align="baseline">
        <Title order={2} fz={17} id="people">
          {t("companies.people")}
        </Title>
        <Text c="dimmed" className="numeric">
          {format.number(count)}
        </Text>
      </Group>
      {count > 0 && <SearchField label={t("contacts.search")} q={q} onSearch={setQ} />}
      <Loaded query={contacts}>
        {({ pages }) =>
          pages.some(({ items }) => items.length > 0) ? (
            <div className="panel">
              <ContactsTable contacts={pages.flatMap(({ items }) => items)} />
              <LoadMore query={contacts} />
            </div>
          ) : q === "" ? (
            <Nothing
              Icon={IconUsers}
              title={t("companies.nobody")}
              text={t("companies.nobodyHint")}
            />
          ) : (
            <Nothing
              Icon={IconUserSearch}
              title={t("contacts.noneFound")}
              text={t("contacts.noneFoundHint", { q })}
            />
          )
        }
      </Loaded>
    </section>
  );
}
