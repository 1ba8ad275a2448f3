import { Button } from "@mantine/core";
import { IconBuilding, IconPlus, IconSearchOff } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { companiesQuery } from "../../api/companies";
import { Loaded } from "../../components/Loaded";
import { LoadMore } from "../../components/LoadMore";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { SearchField } from "../../components/SearchField";
import { useFormats } from "../../i18n/format";
import { ContactsTabs } from "../Contacts/components/ContactsTabs";
import { CompaniesTable } from "./components/CompaniesTable";
import { CompanyDialog } from "./components/CompanyDialog";

export function CompaniesPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const { q = "" } = useSearch({ from: "/app/contacts/companies" });
  const [adding, setAdding] = useState(false);
  const companies = useInfiniteQuery({ ...companiesQuery(q), placeholderData: keepPreviousData });
  const total = companies.data?.pages[0]?.total;
  const addButton = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      {t("companies.add")}
    </Button>
  );

  return (
    <Page>
      <ContactsTabs place="companies" />
      <PageHeader
        title={t("companies.title")}
        text={
          total === undefined
            ? undefined
            : t("companies.total", { count: total, number: format.number(total) })
        }
      >
        {addButton}
      </PageHeader>
      <SearchField
        label={t("companies.search")}
        q={q}
        onSearch={(wanted) =>
          void navigate({
            to: "/contacts/companies",
            search: wanted === "" ? {} : { q: wanted },
            replace: true,
          })
        }
      />
      <Loaded query={companies}>
        {({ pages }) =>
          pages.some(({ items }) => items.length > 0) ? (
            <div className="panel">
              <CompaniesTable companies={pages.flatMap(({ items }) => items)} />
              <LoadMore query={companies} />
            </div>
          ) : q === "" ? (
            <Nothing Icon={IconBuilding} title={t("companies.none")} text={t("companies.noneHint")}>
              {addButton}
            </Nothing>
          ) : (
            <Nothing
              Icon={IconSearchOff}
              title={t("companies.noneFound")}
              text={t("companies.noneFoundHint", { q })}
            />
          )
        }
      </Loaded>
      {adding && <CompanyDialog company={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}
