import { Button, Group, SimpleGrid } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconRoute, IconUpload } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { campaignsQuery } from "../../api/campaigns";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { CampaignCard } from "./components/CampaignCard";
import { UploadDialog } from "./components/UploadDialog";

// What belongs to the designer comes with it, not with this page.
const NewCampaign = lazy(() =>
  import("./components/NewCampaign").then(({ NewCampaign: it }) => ({ default: it })),
);
const Drafts = lazy(() =>
  import("./components/Drafts").then(({ Drafts: it }) => ({ default: it })),
);

export function CampaignsPage() {
  const { t } = useTranslation();
  const campaigns = useQuery({ ...campaignsQuery, refetchInterval: 3_000 });
  const [uploading, upload] = useDisclosure();
  const [beginning, begin] = useDisclosure();
  const buttons = (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconUpload size={17} aria-hidden />}
        onClick={upload.open}
      >
        {t("campaigns.upload")}
      </Button>
      <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={begin.open}>
        {t("campaigns.new")}
      </Button>
    </Group>
  );

  return (
    <Page>
      <PageHeader title={t("campaigns.title")} text={t("campaigns.text")}>
        {buttons}
      </PageHeader>
      <Suspense fallback={null}>
        <Drafts campaigns={campaigns.data ?? []} />
        {beginning && <NewCampaign onClose={begin.close} />}
      </Suspense>
      <Loaded query={campaigns}>
        {(items) =>
          items.length === 0 ? (
            <Nothing Icon={IconRoute} title={t("campaigns.none")} text={t("campaigns.noneHint")}>
              {buttons}
            </Nothing>
          ) : (
            <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }} spacing="lg">
              {items.map((campaign) => (
                <CampaignCard key={campaign.id} campaign={campaign} />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
      <UploadDialog opened={uploading} onClose={upload.close} />
    </Page>
  );
}
