import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { TextLink } from "../../../components/links";
import { useFormats } from "../../../i18n/format";
import { type Survey, titleOf } from "../../../model/survey";
import { points } from "./points";

export function SurveysTable({ surveys }: { surveys: Survey[] }) {
  const { t, i18n } = useTranslation();
  const format = useFormats();

  return (
    <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={10} horizontalSpacing="md" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("surveys.survey")}</Table.Th>
            <Table.Th ta="right">{t("surveys.count")}</Table.Th>
            <Table.Th ta="right">{t("surveys.nps")}</Table.Th>
            <Table.Th ta="right">{t("surveys.interval")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {surveys.map((survey) => (
            <Table.Tr key={survey.key}>
              <Table.Td>
                <TextLink
                  to="/surveys/$surveyKey"
                  params={{ surveyKey: survey.key }}
                  fz="sm"
                  fw={500}
                >
                  {titleOf(survey, i18n.resolvedLanguage ?? "en")}
                </TextLink>
                <Text fz="xs" c="dimmed">
                  {survey.key}
                </Text>
              </Table.Td>
              <Table.Td ta="right" className="numeric">
                {format.number(survey.result.count)}
              </Table.Td>
              <Table.Td ta="right" className="numeric" fw={600}>
                {survey.result.nps === null ? "–" : points(survey.result.nps.score, format)}
              </Table.Td>
              <Table.Td ta="right" className="numeric">
                {survey.result.nps !== null &&
                  t("surveys.range", {
                    low: points(survey.result.nps.low, format),
                    high: points(survey.result.nps.high, format),
                  })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
