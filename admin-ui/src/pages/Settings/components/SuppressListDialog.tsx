import { Alert, Button, FileButton, Group, List, Modal, Text, Textarea } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { addRefusals } from "../../../api/consents";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { useFormats } from "../../../i18n/format";
import type { ListTaken } from "../../../model/consent";
import { NEW_REFUSAL, refusalBody, RefusalFields } from "./RefusalFields";
import { useSuppressions } from "./useSuppressions";

const MOST_SHOWN = 20;

export function SuppressListDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [draft, setDraft] = useState(NEW_REFUSAL);
  const [taken, setTaken] = useState<ListTaken | null>(null);
  const add = useSuppressions(addRefusals, setTaken);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    add.mutate({ lines: text.split(/\r\n|\r|\n/), ...refusalBody(draft) });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t("suppressions.addList")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {taken === null ? (
        <form onSubmit={submit}>
          {add.error !== null && <ProblemAlert error={add.error} />}
          <Textarea
            label={t("suppressions.listField")}
            description={t("suppressions.listHint")}
            rows={7}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            required
            data-autofocus
          />
          <FileButton
            accept=".csv,.txt,text/csv,text/plain"
            onChange={(file) => void file?.text().then(setText)}
          >
            {(props) => (
              <Button {...props} variant="default" size="xs" mt={6}>
                {t("suppressions.fromFile")}
              </Button>
            )}
          </FileButton>
          <RefusalFields draft={draft} onChange={setDraft} />
          <Group justify="flex-end" mt="lg">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t("suppressions.addConfirm")}
            </Button>
          </Group>
        </form>
      ) : (
        <Taken taken={taken} onClose={onClose} />
      )}
    </Modal>
  );
}

function Taken({ taken, onClose }: { taken: ListTaken; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { accepted, known, rejected } = taken;
  return (
    <>
      <Text>{t("suppressions.taken", { count: accepted, number: format.number(accepted) })}</Text>
      {known > 0 && <Text>{t("suppressions.known", { number: format.number(known) })}</Text>}
      {rejected.length > 0 && (
        <Alert
          color="orange"
          mt="sm"
          title={t("suppressions.rejected", { count: rejected.length })}
        >
          <List size="sm">
            {rejected.slice(0, MOST_SHOWN).map(({ line, text, problem }) => (
              <List.Item key={line}>
                {t("suppressions.rejectedLine", { line, text })} {problem}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{t("close")}</Button>
      </Group>
    </>
  );
}
