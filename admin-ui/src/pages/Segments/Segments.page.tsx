import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { segmentsQuery } from "../../api/segments";
import { ButtonLink } from "../../components/links";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { SegmentsTable } from "./components/SegmentsTable";

export function SegmentsPage() {
  const { t } = useTranslation();
  const segments = useQuery(segmentsQuery);
  const newButton = (
    <ButtonLink to="/segments/new" leftSection={<IconPlus size={17} aria-hidden />}>
      {t("segments.new")}
    </ButtonLink>
  );

  return (
    <Page>
      <PageHeader title={t("segments.title")} text={t("segments.text")}>
        {segments.data?.length !== 0 && newButton}
      </PageHeader>
      <Loaded query={segments}>
        {(items) =>
          items.length === 0 ? (
            <Nothing Icon={IconUsersGroup} title={t("segments.none")} text={t("segments.noneHint")}>
              {newButton}
            </Nothing>
          ) : (
            <div className="panel">
              <SegmentsTable segments={items} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
