import { Button, Group, Modal, Radio, Select, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { sayConsent, topicsQuery } from "../../../api/consents";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { topicLabel } from "../../../model/consent";
import type { Id } from "../../../model/list";

/** One of us writes down what the contact told him; the ledger keeps who that was. */
export function ConsentDialog({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const topics = useQuery(topicsQuery).data ?? [];
  const [topic, setTopic] = useState<string | null>(null);
  const [given, setGiven] = useState("no");
  const [how, setHow] = useState("");
  const [wording, setWording] = useState("");
  const say = useMutation({
    mutationFn: () => sayConsent(id, { topic, given: given === "yes", how, wording }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["contacts", String(id)] });
      notifyDone(t("consent.said"));
      onClose();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    say.mutate();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t("consent.say")}</Text>}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form onSubmit={submit}>
        {say.error !== null && <ProblemAlert error={say.error} />}
        <Select
          label={t("consent.topic")}
          data={topics
            .filter(({ legalBasis }) => legalBasis !== "CONTRACT")
            .map((each) => ({ value: each.name, label: topicLabel(each, i18n.language) }))}
          value={topic}
          onChange={setTopic}
          required
        />
        <Radio.Group mt="sm" label={t("consent.what")} value={given} onChange={setGiven}>
          <Group mt={6}>
            <Radio value="yes" label={t("consent.yes")} />
            <Radio value="no" label={t("consent.no")} />
          </Group>
        </Radio.Group>
        <TextInput
          mt="sm"
          label={t("consent.how")}
          description={t("consent.howHint")}
          value={how}
          maxLength={100}
          onChange={(event) => setHow(event.currentTarget.value)}
          required={given === "yes"}
        />
        <Textarea
          mt="sm"
          label={t("consent.wording")}
          description={t("consent.wordingHint")}
          value={wording}
          maxLength={2000}
          onChange={(event) => setWording(event.currentTarget.value)}
          required={given === "yes"}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={say.isPending} disabled={topic === null}>
            {t("consent.save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
