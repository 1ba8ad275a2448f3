import { Button, NumberInput, SimpleGrid, Switch, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveTracking, trackingQuery } from "../../../api/tracking";
import { notifyDone } from "../../../components/notify";
import { ProblemAlert } from "../../../components/ProblemAlert";
import { UtmFields } from "../../../components/UtmFields";
import type { InstanceTracking } from "../../../model/tracking";
import classes from "../../Contacts/Contact.module.css";

export function TrackingCard({ saved }: { saved: InstanceTracking }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(saved);
  const set = (change: Partial<InstanceTracking>) => setDraft({ ...draft, ...change });
  const save = useMutation({
    mutationFn: () => saveTracking(draft),
    onSuccess: async (now) => {
      setDraft(now);
      await queries.invalidateQueries({ queryKey: trackingQuery.queryKey });
      notifyDone(t("tracking.saved"));
    },
  });

  return (
    <section className={classes.card}>
      <Title order={2} fz={17} mb="sm">
        {t("tracking.letters")}
      </Title>
      {save.error !== null && <ProblemAlert error={save.error} />}
      <Switch
        label={t("tracking.tracked")}
        description={t("tracking.trackedText")}
        checked={draft.tracked}
        onChange={(event) => set({ tracked: event.currentTarget.checked })}
      />
      <Switch
        my="md"
        label={t("tracking.clickTokens")}
        description={t("tracking.clickTokensText")}
        checked={draft.clickTokens}
        onChange={(event) => set({ clickTokens: event.currentTarget.checked })}
      />
      <UtmFields utm={draft.utm} usual={null} onChange={(utm) => set({ utm })} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="md">
        <Days
          label={t("tracking.window")}
          value={draft.windowDays}
          onChange={(windowDays) => set({ windowDays })}
        />
        <Days
          label={t("tracking.halfLife")}
          value={draft.halfLifeDays}
          onChange={(halfLifeDays) => set({ halfLifeDays })}
        />
      </SimpleGrid>
      <Button mt="md" loading={save.isPending} onClick={() => save.mutate()}>
        {t("tracking.save")}
      </Button>
    </section>
  );
}

interface DaysProps {
  label: string;
  value: number;
  onChange: (days: number) => void;
}

function Days({ label, value, onChange }: DaysProps) {
  return (
    <NumberInput
      label={label}
      min={1}
      max={365}
      allowDecimal={false}
      value={value}
      onChange={(days) => onChange(Number(days))}
    />
  );
}
