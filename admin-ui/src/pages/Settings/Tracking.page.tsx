import { SimpleGrid } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trackingQuery } from "../../api/tracking";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { RejudgeCard } from "./components/RejudgeCard";
import { SettingsTabs } from "./components/SettingsTabs";
import { TrackingCard } from "./components/TrackingCard";

/** What is noticed of letters, what links carry, and how credit is given. */
export function TrackingPage() {
  const { t } = useTranslation();
  const tracking = useQuery(trackingQuery);
  return (
    <Page>
      <SettingsTabs place="tracking" />
      <PageHeader title={t("tracking.title")} text={t("tracking.text")} />
      <Loaded query={tracking}>
        {(saved) => (
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            <TrackingCard saved={saved} />
            <RejudgeCard />
          </SimpleGrid>
        )}
      </Loaded>
    </Page>
  );
}
