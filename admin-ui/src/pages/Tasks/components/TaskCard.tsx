import { Badge, Button, Group, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Task } from "../../../model/task";
import classes from "../../Contacts/Contact.module.css";
import { DoneDialog } from "./DoneDialog";
import { useTaskCommand } from "./useTaskCommand";

/** One task: for whom, by when, who has it, and what came of it. */
export function TaskCard({ task, me }: { task: Task; me: string | null }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [finishing, setFinishing] = useState(false);
  const command = useTaskCommand(task.id);
  const who = task.contactName ?? task.email ?? t("tasks.gone");
  const mine = task.assignee !== null && task.assignee === me;
  const free = task.assignee === null;

  return (
    <section className={classes.card} aria-label={`${task.title}: ${who}`}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={2} fz={16}>
            {task.title}
          </Title>
          <Text fz="sm">
            <Link to="/contacts/$contactId" params={{ contactId: String(task.contactId) }}>
              {who}
            </Link>
            {task.contactName !== null && task.email !== null && ` · ${task.email}`}
          </Text>
          <Text fz="xs" c="dimmed">
            {t("tasks.from", { group: task.group, campaign: task.campaign })}
          </Text>
        </div>
        <Group gap="xs">
          {task.state === "OPEN" && (
            <Badge variant="light" tt="none" color={task.overdue ? "red.9" : "gray"}>
              {t(task.overdue ? "tasks.overdue" : "tasks.due", {
                time: format.dateTime(task.dueAt),
              })}
            </Badge>
          )}
          <Badge variant="light" tt="none" color={free ? "gray" : "blue"}>
            {task.assignee ?? t("tasks.nobody")}
          </Badge>
        </Group>
      </Group>
      {task.instructions !== "" && (
        <Text fz="sm" mt="xs" style={{ whiteSpace: "pre-wrap" }}>
          {task.instructions}
        </Text>
      )}
      {task.state === "OPEN" ? (
        <Group gap="xs" mt="sm">
          {free && (
            <Button
              size="xs"
              variant="default"
              loading={command.isPending}
              onClick={() => command.mutate({ verb: "claim" })}
            >
              {t("tasks.claim")}
            </Button>
          )}
          {mine && (
            <Button size="xs" variant="default" onClick={() => command.mutate({ verb: "release" })}>
              {t("tasks.release")}
            </Button>
          )}
          {(free || mine) && (
            <Button size="xs" onClick={() => setFinishing(true)}>
              {t("tasks.finish")}
            </Button>
          )}
        </Group>
      ) : (
        <Text fz="sm" mt="sm">
          <b>{task.outcome}</b>
          {task.doneAt !== null && ` · ${format.dateTime(task.doneAt)}`}
          {task.note !== null && ` · ${task.note}`}
        </Text>
      )}
      {finishing && <DoneDialog task={task} who={who} onClose={() => setFinishing(false)} />}
    </section>
  );
}
