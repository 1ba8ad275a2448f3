import { Button, Collapse, Group, NumberInput, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAdjustments, IconMasksTheater } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { rehearse, rehearsalsQuery } from "../../../api/rehearsals";
import cards from "../../../components/Cards.module.css";
import { ProblemAlert } from "../../../components/ProblemAlert";
import type { Diagram } from "../../../diagram/Diagram";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import type { Range, RehearsalBasis } from "../../../model/rehearsal";
import { orThrow } from "../../../model/result";
import { LaunchTime, SOON } from "../../Campaigns/components/LaunchTime";
import { AssumptionsTable } from "./AssumptionsTable";

interface Props {
  campaign: Id;
  basis: RehearsalBasis;
  diagram: Diagram | null;
  onBegun: (rehearsal: Id) => void;
}

/** One button; what is assumed stands behind another one, found from the past and open to who knows better. */
export function RehearsalForm({ campaign, basis, diagram, onBegun }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const queries = useQueryClient();
  const [opened, details] = useDisclosure();
  const [when, setWhen] = useState(SOON);
  const [rates, setRates] = useState<Record<string, Range>>({});
  const [thousandMails, setThousandMails] = useState(basis.thousandMails);
  const [task, setTask] = useState(basis.task);
  const begin = useMutation({
    mutationFn: async () =>
      orThrow(
        await rehearse(campaign, { at: when.at, zone: when.zone, rates, thousandMails, task }),
      ),
    onSuccess: ({ rehearsal }) => {
      void queries.invalidateQueries({ queryKey: rehearsalsQuery(campaign).queryKey });
      onBegun(rehearsal);
    },
  });
  const price = {
    min: 0,
    decimalScale: 2,
    decimalSeparator: format.decimalSeparator,
    fixedDecimalScale: true,
    hideControls: true,
    w: 260,
    suffix: ` ${basis.currency}`,
  };

  return (
    <section className={cards["card"]} aria-label={t("rehearsal.assume")}>
      <Group justify="space-between" align="flex-start">
        <LaunchTime when={when} onChange={setWhen} />
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconAdjustments size={18} aria-hidden />}
            onClick={details.toggle}
            aria-expanded={opened}
          >
            {t("rehearsal.assume")}
          </Button>
          <Button
            leftSection={<IconMasksTheater size={18} aria-hidden />}
            loading={begin.isPending}
            disabled={when.at === ""}
            onClick={() => begin.mutate()}
          >
            {t("rehearsal.begin")}
          </Button>
        </Group>
      </Group>
      <Text fz="sm" c="dimmed" mt="xs">
        {t("rehearsal.harmless")}
      </Text>
      {begin.error !== null && <ProblemAlert error={begin.error} />}
      <Collapse expanded={opened}>
        <Title order={2} fz={17} mt="lg">
          {t("rehearsal.assumeTitle")}
        </Title>
        <AssumptionsTable
          assumptions={basis.assumptions}
          diagram={diagram}
          given={rates}
          onGive={(key, rate) => setRates({ ...rates, [key]: rate })}
        />
        <Group mt="md">
          <NumberInput
            label={t("rehearsal.thousandMails")}
            value={thousandMails}
            onChange={(value) => setThousandMails(Number(value))}
            {...price}
          />
          <NumberInput
            label={t("rehearsal.task")}
            value={task}
            onChange={(value) => setTask(Number(value))}
            {...price}
          />
        </Group>
      </Collapse>
    </section>
  );
}
