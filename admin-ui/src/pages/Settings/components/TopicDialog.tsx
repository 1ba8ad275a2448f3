import { Button, Group, Modal, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { saveTopic, TOPICS } from "../../../api/consents";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import type { Topic } from "../../../model/consent";
import { TopicRules } from "./TopicRules";
import { TopicTexts } from "./TopicTexts";

const EMPTY: Topic = {
  name: "",
  label: "",
  legalBasis: "CONSENT",
  optIn: "DOUBLE",
  impliedDays: null,
  labels: {},
  descriptions: {},
};

export function TopicDialog({ topic, onClose }: { topic: Topic | null; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Topic>(topic ?? EMPTY);
  const save = useMutation({
    mutationFn: () => saveTopic({ ...draft, impliedDays: draft.impliedDays ?? 0 }, topic === null),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: TOPICS });
      notifyDone(t("topics.saved"));
      onClose();
    },
  });
  const change = (part: Partial<Topic>) => setDraft({ ...draft, ...part });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={700}>{topic === null ? t("topics.new") : topic.label}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form onSubmit={submit}>
        {save.error !== null && <ProblemAlert error={save.error} />}
        <TextInput
          label={t("topics.label")}
          description={t("topics.labelHint")}
          value={draft.label}
          onChange={(event) => change({ label: event.currentTarget.value })}
          required
          data-autofocus
        />
        {topic === null && (
          <TextInput
            mt="sm"
            label={t("topics.name")}
            description={t("topics.nameHint")}
            placeholder="product-news"
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            required
          />
        )}
        <TopicRules topic={draft} onChange={change} />
        <TopicTexts topic={draft} onChange={change} />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t("topics.save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
