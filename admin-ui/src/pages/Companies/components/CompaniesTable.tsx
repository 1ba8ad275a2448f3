import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { TextLink } from "../../../components/links";
import { useFormats } from "../../../i18n/format";
import type { Company } from "../../../model/company";

export function CompaniesTable({ companies }: { companies: Company[] }) {
  const { t } = useTranslation();
  const format = useFormats();

  return (
    <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={9} horizontalSpacing="md" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("companies.name")}</Table.Th>
            <Table.Th ta="right">{t("nav.contacts")}</Table.Th>
            <Table.Th>{t("companies.domain")}</Table.Th>
            <Table.Th>{t("companies.country")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {companies.map(({ id, name, contacts, domain, country }) => (
            <Table.Tr key={id}>
              <Table.Td miw={160} style={{ overflowWrap: "anywhere" }}>
                <TextLink
                  to="/contacts/companies/$companyId"
                  params={{ companyId: String(id) }}
                  fz="sm"
                  fw={500}
                >
                  {name}
                </TextLink>
              </Table.Td>
              <Table.Td ta="right" className="numeric">
                {format.number(contacts)}
              </Table.Td>
              <Table.Td>{domain}</Table.Td>
              <Table.Td>{country !== null && format.country(country)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
