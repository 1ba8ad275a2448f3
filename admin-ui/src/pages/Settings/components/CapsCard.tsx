import { Button, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { capsQuery, saveCaps } from "../../../api/consents";
import { Loaded } from "../../../components/Loaded";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { type Cap, type Topic, topicLabel } from "../../../model/consent";
import classes from "../../Contacts/Contact.module.css";
import { CapRow } from "./CapRow";

export function CapsCard({ topics }: { topics: Topic[] }) {
  const { t } = useTranslation();
  const caps = useQuery(capsQuery);
  return (
    <section className={classes.card}>
      <Title order={2} fz={17}>
        {t("caps.title")}
      </Title>
      <Text fz="sm" c="dimmed" mt={4} mb="sm">
        {t("caps.text")}
      </Text>
      <Loaded query={caps}>{(items) => <CapsForm topics={topics} saved={items} />}</Loaded>
    </section>
  );
}

function CapsForm({ topics, saved }: { topics: Topic[]; saved: Cap[] }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [caps, setCaps] = useState(saved);
  const save = useMutation({
    mutationFn: () => saveCaps(caps),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: capsQuery.queryKey });
      notifyDone(t("caps.saved"));
    },
  });
  const of = (topic: string | null) => caps.find((each) => each.topic === topic) ?? null;
  const change = (topic: string | null, cap: Cap | null) =>
    setCaps([...caps.filter((each) => each.topic !== topic), ...(cap === null ? [] : [cap])]);

  return (
    <>
      {save.error !== null && <ProblemAlert error={save.error} />}
      <CapRow
        label={t("caps.all")}
        topic={null}
        cap={of(null)}
        onChange={(cap) => change(null, cap)}
      />
      {topics
        .filter(({ legalBasis }) => legalBasis !== "CONTRACT")
        .map((topic) => (
          <CapRow
            key={topic.name}
            label={topicLabel(topic, i18n.language)}
            topic={topic.name}
            cap={of(topic.name)}
            onChange={(cap) => change(topic.name, cap)}
          />
        ))}
      <Button mt="md" loading={save.isPending} onClick={() => save.mutate()}>
        {t("caps.save")}
      </Button>
    </>
  );
}
