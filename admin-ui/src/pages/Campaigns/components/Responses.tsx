import { Button, Group, Table, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { lettersQuery } from "../../../api/tracking";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import { type Letter, machineShare, rateOf } from "../../../model/tracking";
import classes from "./Goal.module.css";
import { TrackingDialog } from "./TrackingDialog";

interface Props {
  campaign: Id;
  pace: number;
}

/** Who opened and followed the letters; never without how much of it machines did. */
export function Responses({ campaign, pace }: Props) {
  const { t } = useTranslation();
  const letters = useQuery({ ...lettersQuery(campaign), refetchInterval: Math.max(pace, 5_000) });
  const [choosing, choose] = useDisclosure();

  return (
    <section className={classes.card} aria-labelledby="responses-title">
      <Group justify="space-between">
        <Title order={2} fz={17} id="responses-title">
          {t("responses.title")}
        </Title>
        <Button variant="default" size="xs" onClick={choose.open}>
          {t("responses.settings")}
        </Button>
      </Group>
      <Text fz="sm" c="dimmed">
        {t(letters.data?.length === 0 ? "responses.none" : "responses.text")}
      </Text>
      {letters.data !== undefined && letters.data.length > 0 && <Letters letters={letters.data} />}
      {choosing && <TrackingDialog campaign={campaign} onClose={choose.close} />}
    </section>
  );
}

function Letters({ letters }: { letters: Letter[] }) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("responses.letter")}</Table.Th>
            <Table.Th className={classes.number}>{t("responses.sent")}</Table.Th>
            <Table.Th className={classes.number}>{t("responses.openers")}</Table.Th>
            <Table.Th className={classes.number}>{t("responses.clickers")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {letters.map(({ sent, response: it }) => (
            <Table.Tr key={it.template}>
              <Table.Td>{it.template}</Table.Td>
              <Figure people={null} sent={sent} hits={0} machines={0} />
              <Figure people={it.openers} sent={sent} hits={it.opens} machines={it.machineOpens} />
              <Figure
                people={it.clickers}
                sent={sent}
                hits={it.clicks}
                machines={it.machineClicks}
              />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface FigureProps {
  /** null: this is the number of letters itself. */
  people: number | null;
  sent: number;
  hits: number;
  machines: number;
}

function Figure({ people, sent, hits, machines }: FigureProps) {
  const { t } = useTranslation();
  const format = useFormats();
  if (people === null) {
    return <Table.Td className={classes.number}>{format.number(sent)}</Table.Td>;
  }
  const rate = rateOf(people, sent);
  const share = machineShare(hits, machines);
  return (
    <Table.Td className={classes.number}>
      {format.number(people)}
      {rate !== null && ` · ${format.share(rate)}`}
      <Text fz="xs" c="dimmed">
        {share === null
          ? t("responses.nothing")
          : t("responses.machines", { share: format.share(share) })}
      </Text>
    </Table.Td>
  );
}
