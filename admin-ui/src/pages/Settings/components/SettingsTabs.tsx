import { Tabs } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

const PLACES = {
  topics: "/settings/topics",
  suppressions: "/settings/suppressions",
  fields: "/settings/fields",
  webhooks: "/settings/webhooks",
  tracking: "/settings/tracking",
} as const;

export function SettingsTabs({ place }: { place: keyof typeof PLACES }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Tabs
      value={place}
      mb="lg"
      onChange={(to) => void navigate({ to: PLACES[to as keyof typeof PLACES] })}
    >
      <Tabs.List aria-label={t("nav.settings")}>
        <Tabs.Tab value="topics">{t("topics.title")}</Tabs.Tab>
        <Tabs.Tab value="suppressions">{t("suppressions.title")}</Tabs.Tab>
        <Tabs.Tab value="fields">{t("fields.title")}</Tabs.Tab>
        <Tabs.Tab value="webhooks">{t("webhooks.title")}</Tabs.Tab>
        <Tabs.Tab value="tracking">{t("tracking.title")}</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}
