import { Button, SimpleGrid } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { topicsQuery } from "../../api/consents";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import type { Topic } from "../../model/consent";
import { CapsCard } from "./components/CapsCard";
import { LeaversCard } from "./components/LeaversCard";
import { SettingsTabs } from "./components/SettingsTabs";
import { TopicCard } from "./components/TopicCard";
import { TopicDialog } from "./components/TopicDialog";

export function TopicsPage() {
  const { t } = useTranslation();
  const topics = useQuery(topicsQuery);
  const [open, setOpen] = useState<Topic | "new" | null>(null);

  return (
    <Page>
      <SettingsTabs place="topics" />
      <PageHeader title={t("topics.title")} text={t("topics.text")}>
        <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setOpen("new")}>
          {t("topics.new")}
        </Button>
      </PageHeader>
      <Loaded query={topics}>
        {(items) => (
          <>
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} mb="lg">
              {items.map((topic) => (
                <TopicCard key={topic.name} topic={topic} onEdit={() => setOpen(topic)} />
              ))}
            </SimpleGrid>
            <SimpleGrid cols={{ base: 1, lg: 2 }}>
              <CapsCard topics={items} />
              <LeaversCard topics={items} />
            </SimpleGrid>
          </>
        )}
      </Loaded>
      {open !== null && (
        <TopicDialog topic={open === "new" ? null : open} onClose={() => setOpen(null)} />
      )}
    </Page>
  );
}
