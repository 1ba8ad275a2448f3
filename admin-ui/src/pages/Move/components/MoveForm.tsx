import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { campaignsQuery } from "../../../api/campaigns";
import { movePeople, previewMove } from "../../../api/moves";
import { ProblemAlert } from "../../../components/ProblemAlert";
import type { Id } from "../../../model/list";
import type { Act, MoveDone, MoveOrder, MovePlan } from "../../../model/move";
import { orThrow } from "../../../model/result";
import { Foreseen } from "./Foreseen";
import { PlaceRow } from "./PlaceRow";

interface Props {
  campaign: Id;
  plan: MovePlan;
  from: number;
  onDone: (done: MoveDone) => void;
}

interface Chosen {
  act: Act;
  target: string | null;
}

/** A choice for each step; nothing is done before what it does was seen. */
export function MoveForm({ campaign, plan, from, onDone }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Record<string, Chosen>>({});
  const order: MoveOrder = {
    from,
    to: plan.to,
    steps: plan.steps.map(({ element, people, suggested }) => {
      const { act, target } = chosen[element] ?? { act: "STAY", target: suggested };
      return { element, do: act, target: act === "MOVE" ? target : null, people };
    }),
  };
  const preview = useMutation({
    mutationFn: async () => orThrow(await previewMove(campaign, order)),
  });
  const move = useMutation({
    mutationFn: async () => orThrow(await movePeople(campaign, order)),
    onSuccess: (done) => {
      setChosen({});
      preview.reset();
      onDone(done);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: campaignsQuery.queryKey }),
  });
  const choose = (element: string, choice: Chosen) => {
    setChosen({ ...chosen, [element]: choice });
    preview.reset();
    move.reset();
  };
  const nothing = order.steps.every((step) => step.do === "STAY");
  const unfinished = order.steps.some((step) => step.do === "MOVE" && step.target === null);
  const error = move.error ?? preview.error;

  return (
    <Stack gap="md">
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("move.step")}</Table.Th>
              <Table.Th style={{ textAlign: "right" }}>{t("move.people")}</Table.Th>
              <Table.Th>{t("move.what")}</Table.Th>
              <Table.Th w={300}>{t("move.where")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {plan.steps.map((place) => (
              <PlaceRow
                key={place.element}
                place={place}
                targets={plan.targets}
                act={chosen[place.element]?.act ?? "STAY"}
                target={chosen[place.element]?.target ?? place.suggested}
                onChange={(act, target) => choose(place.element, { act, target })}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {error !== null && <ProblemAlert error={error} />}
      {preview.data === undefined ? (
        <Group>
          <Button
            onClick={() => preview.mutate()}
            loading={preview.isPending}
            disabled={nothing || unfinished}
          >
            {t("move.preview")}
          </Button>
          <Text fz="sm" c="dimmed">
            {t(nothing ? "move.nothing" : unfinished ? "move.unfinished" : "move.previewHint")}
          </Text>
        </Group>
      ) : (
        <>
          <Foreseen effect={preview.data} />
          <Group>
            <Button onClick={() => move.mutate()} loading={move.isPending}>
              {t("move.confirm")}
            </Button>
            <Text fz="sm" c="dimmed">
              {t("move.undoHint")}
            </Text>
          </Group>
        </>
      )}
    </Stack>
  );
}
