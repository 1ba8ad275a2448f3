import { Group, SegmentedControl, Select, Stack } from "@mantine/core";
import { IconChecklist } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../../api/session";
import { type TaskFilter, tasksQuery } from "../../api/tasks";
import { Loaded } from "../../components/Loaded";
import { LoadMore } from "../../components/LoadMore";
import { Nothing } from "../../components/Nothing";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { TaskCard } from "./components/TaskCard";

const PACE = 3_000;

/** What is to be done for single contacts, most urgent first. */
export function TasksPage() {
  const { t } = useTranslation();
  const me = useQuery(sessionQuery).data?.username ?? null;
  const [filter, setFilter] = useState<TaskFilter>({ state: "OPEN", group: null, mine: false });
  const query = useInfiniteQuery({
    ...tasksQuery(filter),
    placeholderData: keepPreviousData,
    refetchInterval: PACE,
  });
  const tasks = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const groups = query.data?.pages[0]?.groups ?? [];

  return (
    <Page>
      <PageHeader title={t("tasks.title")} text={t("tasks.text")}>
        <Group>
          <Select
            aria-label={t("tasks.group")}
            placeholder={t("tasks.anyGroup")}
            data={[...new Set([...groups, ...(filter.group === null ? [] : [filter.group])])]}
            value={filter.group}
            onChange={(group) => setFilter({ ...filter, group })}
            clearable
          />
          <SegmentedControl
            aria-label={t("tasks.which")}
            value={filter.state === "DONE" ? "done" : filter.mine ? "mine" : "open"}
            onChange={(which) =>
              setFilter({
                ...filter,
                state: which === "done" ? "DONE" : "OPEN",
                mine: which === "mine",
              })
            }
            data={[
              { value: "open", label: t("tasks.open") },
              { value: "mine", label: t("tasks.mine") },
              { value: "done", label: t("tasks.done") },
            ]}
          />
        </Group>
      </PageHeader>
      <Loaded query={query}>
        {() =>
          tasks.length === 0 ? (
            <Nothing Icon={IconChecklist} title={t("tasks.none")} text={t("tasks.noneHint")} />
          ) : (
            <Stack gap="sm">
              {tasks.map((task) => (
                <TaskCard key={task.id} task={task} me={me} />
              ))}
              <LoadMore query={query} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
