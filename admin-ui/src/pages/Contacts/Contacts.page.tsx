import { CloseButton, Group, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconAddressBook, IconFileImport, IconSearch, IconUserSearch } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { contactsQuery } from "../../api/contacts";
import { ExportMenu } from "../../components/ExportMenu";
import { ButtonLink } from "../../components/links";
import { LoadMore } from "../../components/LoadMore";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { useFormats } from "../../i18n/format";
import { ContactsTable } from "./components/ContactsTable";

const TYPING_PAUSE = 250;

export function ContactsPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const { q = "" } = useSearch({ from: "/app/contacts" });
  const [text, setText] = useState(q);
  const [wanted] = useDebouncedValue(text, TYPING_PAUSE);
  const contacts = useInfiniteQuery({ ...contactsQuery(q), placeholderData: keepPreviousData });
  const total = contacts.data?.pages[0]?.total;
  const importButton = (
    <ButtonLink to="/imports/new" leftSection={<IconFileImport size={17} aria-hidden />}>
      {t("contacts.import")}
    </ButtonLink>
  );

  useEffect(() => {
    if (wanted !== q) {
      void navigate({ to: "/contacts", search: wanted === "" ? {} : { q: wanted }, replace: true });
    }
    // Only what was typed leads on: an address with another search came from elsewhere.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);

  return (
    <Page>
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
        </Group>
      </PageHeader>
      <TextInput
        type="search"
        aria-label={t("contacts.search")}
        placeholder={t("contacts.search")}
        leftSection={<IconSearch size={17} aria-hidden />}
        rightSection={
          text !== "" && <CloseButton aria-label={t("close")} onClick={() => setText("")} />
        }
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maw={420}
        mb="md"
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
    </Page>
  );
}
