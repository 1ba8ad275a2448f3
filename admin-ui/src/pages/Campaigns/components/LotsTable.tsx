import { Badge, Group, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/format";
import { type Arm, isClear, type Lots, rateOf, yardstickOf } from "../../../model/goal";
import classes from "./Goal.module.css";

interface Props {
  lots: Lots;
  hasGoal: boolean;
}

/** The ways out of a gateway that draws by lot, compared with each other. */
export function LotsTable({ lots, hasGoal }: Props) {
  const { t } = useTranslation();
  const yardstick = yardstickOf(lots);

  return (
    <div className={classes.lots}>
      <Text fw={600} fz="sm">
        {lots.name || t("goal.lot")}
      </Text>
      <Decision lots={lots} />
      <Table.ScrollContainer minWidth={480}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("goal.way")}</Table.Th>
              <Table.Th className={classes.number}>{t("goal.share")}</Table.Th>
              <Table.Th className={classes.number}>{t("goal.people")}</Table.Th>
              {hasGoal && <Table.Th className={classes.number}>{t("goal.reached")}</Table.Th>}
              {hasGoal && <Table.Th className={classes.number}>{t("goal.rate")}</Table.Th>}
              {hasGoal && <Table.Th>{t("goal.compared")}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lots.arms.map((arm) => (
              <Way
                key={arm.flow}
                arm={arm}
                yardstick={yardstick}
                won={arm.flow === lots.winner}
                hasGoal={hasGoal}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}

function Decision({ lots: { winner, decideAt, arms } }: { lots: Lots }) {
  const { t } = useTranslation();
  const format = useFormats();
  const best = arms.find(({ flow }) => flow === winner);

  if (best !== undefined) {
    return (
      <Text fz="sm" c="dimmed">
        {t("goal.decided", { way: best.name || best.flow })}
      </Text>
    );
  }
  return decideAt === null ? null : (
    <Text fz="sm" c="dimmed">
      {t("goal.decides", { at: format.dateTime(decideAt) })}
    </Text>
  );
}

interface WayProps {
  arm: Arm;
  yardstick: Arm | undefined;
  won: boolean;
  hasGoal: boolean;
}

function Way({ arm, yardstick, won, hasGoal }: WayProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const rate = rateOf(arm);

  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={8}>
          {arm.name || arm.flow}
          {arm.control && (
            <Badge variant="light" color="gray">
              {t("goal.control")}
            </Badge>
          )}
          {won && (
            <Badge variant="light" color="green">
              {t("goal.winner")}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td className={classes.number}>{format.percent(arm.share / 100)}</Table.Td>
      <Table.Td className={classes.number}>{format.number(arm.people)}</Table.Td>
      {hasGoal && <Table.Td className={classes.number}>{format.number(arm.converted)}</Table.Td>}
      {hasGoal && (
        <Table.Td className={classes.number}>{rate === null ? "–" : format.share(rate)}</Table.Td>
      )}
      {hasGoal && <Table.Td>{<Compared arm={arm} yardstick={yardstick} />}</Table.Td>}
    </Table.Tr>
  );
}

function Compared({ arm, yardstick }: Pick<WayProps, "arm" | "yardstick">) {
  const { t } = useTranslation();
  const format = useFormats();
  const rate = rateOf(arm);
  const measure = yardstick === undefined ? null : rateOf(yardstick);

  if (yardstick === undefined || arm === yardstick || rate === null || measure === null) {
    return <>–</>;
  }
  const difference = rate - measure;
  const words = isClear(arm, yardstick)
    ? difference > 0
      ? t("goal.better", { by: format.points(difference) })
      : t("goal.worse", { by: format.points(-difference) })
    : t("goal.chance");
  return (
    <Text fz="sm" span>
      {words}
    </Text>
  );
}
