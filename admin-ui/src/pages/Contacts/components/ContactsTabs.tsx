import { Tabs } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

const PLACES = { people: "/contacts", companies: "/contacts/companies" } as const;

export function ContactsTabs({ place }: { place: keyof typeof PLACES }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Tabs
      value={place}
      mb="lg"
      onChange={(to) => void navigate({ to: PLACES[to as keyof typeof PLACES] })}
    >
      <Tabs.List aria-label={t("nav.contacts")}>
        <Tabs.Tab value="people">{t("contacts.people")}</Tabs.Tab>
        <Tabs.Tab value="companies">{t("companies.title")}</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}
