import { Badge, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { TextLink } from "../../../components/links";
import { useFormats } from "../../../i18n/format";
import type { Segment } from "../../../model/segment";

export function SegmentsTable({ segments }: { segments: Segment[] }) {
  const { t } = useTranslation();
  const format = useFormats();

  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={10} horizontalSpacing="md" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("segments.name")}</Table.Th>
            <Table.Th ta="right">{t("segments.people")}</Table.Th>
            <Table.Th>{t("segments.kind")}</Table.Th>
            <Table.Th>{t("segments.updated")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {segments.map((segment) => (
            <Table.Tr key={segment.id}>
              <Table.Td>
                <TextLink
                  to="/segments/$segmentId"
                  params={{ segmentId: String(segment.id) }}
                  fz="sm"
                  fw={500}
                >
                  {segment.name}
                </TextLink>
                <Text fz="xs" c="dimmed" lineClamp={1}>
                  {segment.description ?? segment.condition ?? segment.key}
                </Text>
              </Table.Td>
              <Table.Td ta="right" className="numeric" fw={600}>
                {segment.count === null ? t("segments.notCounted") : format.number(segment.count)}
              </Table.Td>
              <Table.Td>
                <Badge
                  variant="light"
                  color={segment.kind === "RULE" ? "swell" : "gray"}
                  tt="none"
                  c={segment.kind === "RULE" ? "swell.9" : "gray.8"}
                >
                  {t(`segments.kinds.${segment.kind}`)}
                </Badge>
              </Table.Td>
              <Table.Td className="numeric">
                {segment.updatedAt !== null && format.date(segment.updatedAt)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
