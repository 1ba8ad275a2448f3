import { Button, Group } from "@mantine/core";
import { IconAddressBook, IconFileImport, IconUserPlus, IconUserSearch } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { contactsQuery } from "../../api/contacts";
import { ExportMenu } from "../../components/ExportMenu";
import { ButtonLink } from "../../components/links";
import { LoadMore } from "../../components/LoadMore";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { SearchField } from "../../components/SearchField";
import { useFormats } from "../../i18n/format";
import { ContactsTable } from "./components/ContactsTable";
import { ContactsTabs } from "./components/ContactsTabs";
import { ContactDialog } from "./edit/ContactDialog";

export function ContactsPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const { q = "" } = useSearch({ from: "/app/contacts" });
  const [adding, setAdding] = useState(false);
  const contacts = useInfiniteQuery({ ...contactsQuery(q), placeholderData: keepPreviousData });
  const total = contacts.data?.pages[0]?.total;
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

  return (
    <Page>
      <ContactsTabs place="people" />
      <PageHeader
        title={t("contacts.title")}
        text={
          total === undefined
            ? undefined
            : t("contacts.total", { count: total, number: format.number(total) })
        }
      >
        <Group gap="xs">
          <ExportMenu q={q} />
          {importButton}
          {addButton}
        </Group>
      </PageHeader>
      <SearchField
        label={t("contacts.search")}
        q={q}
        onSearch={(wanted) =>
          void navigate({
            to: "/contacts",
            search: wanted === "" ? {} : { q: wanted },
            replace: true,
          })
        }
      />
      <Loaded query={contacts}>
        {({ pages }) =>
          pages.some(({ items }) => items.length > 0) ? (
            <div className="panel">
              <ContactsTable contacts={pages.flatMap(({ items }) => items)} />
              <LoadMore query={contacts} />
            </div>
          ) : q === "" ? (
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
              text={t("contacts.noneFoundHint", { q })}
            />
          )
        }
      </Loaded>
      {adding && <ContactDialog contact={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}
