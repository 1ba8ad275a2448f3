import { Button, Group } from "@mantine/core";
import { IconAddressBook, IconFileImport, IconUserPlus, IconUserSearch } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { contactsQuery } from "../../api/contacts";
import { BulkBar } from "../../components/bulk/BulkBar";
import { useChoice } from "../../components/bulk/useChoice";
import { ExportMenu } from "../../components/ExportMenu";
import { ButtonLink } from "../../components/links";
import { LoadMore } from "../../components/LoadMore";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { useFormats } from "../../i18n/format";
import { type ContactFilter, given } from "../../model/bulk";
import { ContactFilters } from "./components/ContactFilters";
import { ContactsTable } from "./components/ContactsTable";
import { ContactsTabs } from "./components/ContactsTabs";
import { ContactDialog } from "./edit/ContactDialog";

export function ContactsPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const filter = given(useSearch({ from: "/app/contacts" }));
  const choice = useChoice(filter);
  const contacts = useInfiniteQuery({
    ...contactsQuery(filter),
    placeholderData: keepPreviousData,
  });
  const total = contacts.data?.pages[0]?.total;
  const { q = "", segment, tag } = filter;
  const filtered = segment !== undefined || tag !== undefined;
  const addButton = (
    <Button leftSection={<IconUserPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      {t("edit.new")}
    </Button>
  );
  const importButton = (
    <ButtonLink
      to="/imports/new"
      variant="default"
      leftSection={<IconFileImport size={17} aria-hidden />}
    >
      {t("contacts.import")}
    </ButtonLink>
  );
  const show = (wanted: ContactFilter) =>
    void navigate({ to: "/contacts", search: given(wanted), replace: true });

  return (
    <Page>
      <ContactsTabs place="people" />
      <PageHeader
        title={t("contacts.title")}
        text={
          total === undefined
            ? undefined
            : t(filtered || q !== "" ? "contacts.found" : "contacts.total", {
                count: total,
                number: format.number(total),
              })
        }
      >
        <Group gap="xs">
          <ExportMenu q={q} segment={segment} tag={tag} />
          {importButton}
          {addButton}
        </Group>
      </PageHeader>
      <ContactFilters filter={filter} onChange={show} />
      <Loaded query={contacts}>
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items);
          return shown.length > 0 ? (
            <div className="panel">
              <BulkBar choice={choice} shown={shown.length} total={total} />
              <ContactsTable contacts={shown} choice={choice} />
              <LoadMore query={contacts} />
            </div>
          ) : q === "" && !filtered ? (
            <Nothing
              Icon={IconAddressBook}
              title={t("contacts.none")}
              text={t("contacts.noneHint")}
            >
              {importButton}
              {addButton}
            </Nothing>
          ) : (
            <Nothing
              Icon={IconUserSearch}
              title={t("contacts.noneFound")}
              text={filtered ? t("contacts.noneFiltered") : t("contacts.noneFoundHint", { q })}
            />
          );
        }}
      </Loaded>
      {adding && <ContactDialog contact={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}
