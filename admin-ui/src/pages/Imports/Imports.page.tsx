import { Title } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { jobsQuery } from "../../api/jobs";
import { ButtonLink } from "../../components/links";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { ImportsTable } from "./components/ImportsTable";

export function ImportsPage() {
  const { t } = useTranslation();
  const jobs = useQuery(jobsQuery);
  const button = (
    <ButtonLink to="/imports/new" leftSection={<IconFileImport size={17} aria-hidden />}>
      {t("imports.new")}
    </ButtonLink>
  );

  return (
    <Page>
      <PageHeader title={t("imports.title")} text={t("imports.text")}>
        {button}
      </PageHeader>
      <Loaded query={jobs}>
        {(items) =>
          items.length === 0 ? (
            <Nothing Icon={IconFileImport} title={t("imports.none")} text={t("imports.noneHint")}>
              {button}
            </Nothing>
          ) : (
            <>
              <Title order={2} fz={17} mb="xs">
                {t("imports.recent")}
              </Title>
              <div className="panel">
                <ImportsTable jobs={items} />
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
