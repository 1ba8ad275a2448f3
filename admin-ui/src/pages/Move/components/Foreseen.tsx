import { Card, List, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import type { Effect, MoveEffect } from "../../../model/move";

/** What a decision would do, before it is done. */
export function Foreseen({ effect }: { effect: MoveEffect }) {
  const { t } = useTranslation();
  const format = useFormats();
  const changed = effect.steps.filter(({ act }) => act !== "STAY");

  return (
    <Card withBorder aria-live="polite">
      <Title order={2} fz={17}>
        {t("move.foreseen")}
      </Title>
      <Text fz="sm" c="dimmed" mb="sm">
        {t("move.sums", {
          moving: format.number(effect.moving),
          leaving: format.number(effect.leaving),
          staying: format.number(effect.staying),
        })}
      </Text>
      <Stack gap="sm">
        {changed.map((step) => (
          <Step key={step.element} step={step} />
        ))}
      </Stack>
    </Card>
  );
}

function Step({ step }: { step: Effect }) {
  const { t } = useTranslation();
  const format = useFormats();
  const name = step.name || step.element;
  const count = (people: number) => ({ count: people, number: format.number(people) });
  const lines = [
    step.writtenAtOnce > 0 && t("move.writtenAtOnce", count(step.writtenAtOnce)),
    step.waitedCounts && t("move.waitedCounts"),
    step.goOnAtOnce > 0 && t("move.goOnAtOnce", count(step.goOnAtOnce)),
    ...step.missed.map((it) =>
      t(`move.missed.${it.why}`, { ...count(it.people), letter: it.name || it.element }),
    ),
    ...step.written.map((it) =>
      t("move.written", { ...count(it.people), letter: it.name || it.element }),
    ),
    ...step.again.map((it) =>
      t("move.again", { ...count(it.people), letter: it.name || it.element }),
    ),
    step.repeated.length > 0 && t("move.repeated", { steps: step.repeated.join(", ") }),
    step.underWay > 0 && t("move.underWay", count(step.underWay)),
    ...step.notes.map((note) => t(`move.note.${note}`)),
  ].filter((line) => line !== false);

  return (
    <div>
      <Text fz="sm" fw={600}>
        {step.act === "LEAVE"
          ? t("move.leaveFrom", { ...count(step.people), name })
          : t("move.goFrom", {
              ...count(step.people - step.aside),
              name,
              target: step.targetName ?? "",
            })}
      </Text>
      <List size="sm">
        {lines.length === 0 && <List.Item>{t("move.nothingSkipped")}</List.Item>}
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  );
}
