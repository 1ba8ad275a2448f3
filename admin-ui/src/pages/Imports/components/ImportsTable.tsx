import { Group, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { UndoButton } from "../../../components/bulk/UndoButton";
import { TextLink } from "../../../components/links";
import { useFormats } from "../../../i18n/format";
import { isOver, type Job } from "../../../model/job";
import { jobTitle } from "./jobTitle";

const COUNTS = ["done", "created", "updated", "rejected"] as const;
const BULK_HAS_NOT = new Set<string>(["created", "rejected"]);
const HEADINGS = {
  done: "imports.rows",
  created: "imports.created",
  updated: "imports.updated",
  rejected: "imports.rejected",
} as const;

export function ImportsTable({ jobs }: { jobs: Job[] }) {
  const { t } = useTranslation();
  const format = useFormats();

  return (
    <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={10} horizontalSpacing="md" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("imports.what")}</Table.Th>
            <Table.Th>{t("imports.started")}</Table.Th>
            <Table.Th>{t("imports.state")}</Table.Th>
            {COUNTS.map((count) => (
              <Table.Th key={count} ta="right">
                {t(HEADINGS[count])}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {jobs.map((job) => (
            <Table.Tr key={job.id}>
              <Table.Td>
                <TextLink to="/imports/$jobId" params={{ jobId: String(job.id) }} fz="sm" fw={500}>
                  {jobTitle(job, t)}
                </TextLink>
              </Table.Td>
              <Table.Td className="numeric">
                {job.startedAt != null && format.dateTime(job.startedAt)}
              </Table.Td>
              <Table.Td>
                <Group gap="xs" wrap="nowrap">
                  {t(`imports.short.${job.state}`)}
                  {!isOver(job) && job.total != null && job.total > 0 && (
                    <Text span fz="sm" c="dimmed" className="numeric">
                      {format.percent(job.done / job.total)}
                    </Text>
                  )}
                  {job.bulk?.undoneBy != null && (
                    <Text span fz="sm" c="dimmed">
                      {t("bulk.undone")}
                    </Text>
                  )}
                  <UndoButton job={job} />
                </Group>
              </Table.Td>
              {COUNTS.map((count) => (
                <Table.Td key={count} ta="right" className="numeric">
                  <Text
                    span
                    fz="sm"
                    c={count === "rejected" && job.rejected > 0 ? "red.9" : undefined}
                  >
                    {job.bulk != null && BULK_HAS_NOT.has(count) ? "–" : format.number(job[count])}
                  </Text>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
