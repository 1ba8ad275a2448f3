import { Button, Group, Modal, Radio, Stack, Text, Textarea } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Task } from "../../../model/task";
import { useTaskCommand } from "./useTaskCommand";

interface Props {
  task: Task;
  who: string;
  onClose: () => void;
}

/** What came of it; the contact goes on in his campaign by that. */
export function DoneDialog({ task, who, onClose }: Props) {
  const { t } = useTranslation();
  const only = task.outcomes.length === 1 ? (task.outcomes[0] ?? null) : null;
  const [outcome, setOutcome] = useState<string | null>(only);
  const [note, setNote] = useState("");
  const command = useTaskCommand(task.id, onClose);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    command.mutate({ verb: "complete", body: { outcome, note } });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{`${task.title}: ${who}`}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form onSubmit={submit}>
        <Radio.Group label={t("tasks.outcome")} value={outcome} onChange={setOutcome} required>
          <Stack gap="xs" mt="xs">
            {task.outcomes.map((each) => (
              <Radio key={each} value={each} label={each} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          mt="md"
          label={t("tasks.note")}
          description={t("tasks.noteHint")}
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={command.isPending} disabled={outcome === null}>
            {t("tasks.finish")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
