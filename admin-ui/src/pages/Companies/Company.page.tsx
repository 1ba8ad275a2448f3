import { Avatar, Button, Group, Title } from "@mantine/core";
import { IconBuilding, IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { companyQuery } from "../../api/companies";
import { BackLink } from "../../components/BackLink";
import { Loaded } from "../../components/Loaded";
import { Page } from "../../components/Page";
import type { Company } from "../../model/company";
import { CompanyContacts } from "./components/CompanyContacts";
import { CompanyDialog } from "./components/CompanyDialog";
import { CompanyFacts } from "./components/CompanyFacts";
import { DeleteCompany } from "./components/DeleteCompany";

export function CompanyPage() {
  const { companyId } = useParams({ from: "/app/contacts/companies/$companyId" });
  const company = useQuery(companyQuery(companyId));

  return (
    <Page>
      <BackLink to="/contacts/companies" place="companies" />
      <Loaded query={company}>{(loaded) => <OneCompany key={loaded.id} company={loaded} />}</Loaded>
    </Page>
  );
}

function OneCompany({ company }: { company: Company }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<"edit" | "delete" | null>(null);
  const close = () => setOpen(null);

  return (
    <>
      <Group mt="xs" mb="lg" justify="space-between">
        <Group wrap="nowrap" maw="100%">
          <Avatar size={58} radius="md" variant="filled" color="swell.8" aria-hidden>
            <IconBuilding size={30} stroke={1.5} />
          </Avatar>
          <Title order={1} fz={26} lts="-0.02em" style={{ overflowWrap: "anywhere" }}>
            {company.name}
          </Title>
        </Group>
        <Group gap="xs">
          <Button variant="default" c="red.9" onClick={() => setOpen("delete")}>
            {t("companies.delete")}
          </Button>
          <Button
            leftSection={<IconPencil size={17} aria-hidden />}
            onClick={() => setOpen("edit")}
          >
            {t("fields.edit")}
          </Button>
        </Group>
      </Group>
      <CompanyFacts company={company} />
      <CompanyContacts company={company} />
      {open === "edit" && <CompanyDialog company={company} onClose={close} />}
      {open === "delete" && <DeleteCompany company={company} onClose={close} />}
    </>
  );
}
