import { Button, SimpleGrid } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconRoute, IconUpload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { campaignsQuery } from "../../api/campaigns";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { CampaignCard } from "./components/CampaignCard";
import { UploadDialog } from "./components/UploadDialog";

export function CampaignsPage() {
  const { t } = useTranslation();
  const campaigns = useQuery({ ...campaignsQuery, refetchInterval: 3_000 });
  const [uploading, upload] = useDisclosure();
  const button = (
    <Button leftSection={<IconUpload size={17} aria-hidden />} onClick={upload.open}>
      {t("campaigns.upload")}
    </Button>
  );

  return (
    <Page>
      <PageHeader title={t("campaigns.title")} text={t("campaigns.text")}>
        {button}
      </PageHeader>
      <Loaded query={campaigns}>
        {(items) =>
          items.length === 0 ? (
            <Nothing Icon={IconRoute} title={t("campaigns.none")} text={t("campaigns.noneHint")}>
              {button}
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
