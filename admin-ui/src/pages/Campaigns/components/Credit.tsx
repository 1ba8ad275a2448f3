import { Group, NumberInput, Select, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { attributionQuery, trackingQuery } from "../../../api/tracking";
import { Loaded } from "../../../components/Loaded";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import { type Attribution, type Model, MODELS } from "../../../model/tracking";
import classes from "./Goal.module.css";

/** Which letters get the credit for what people bought afterwards. */
export function Credit({ campaign }: { campaign: Id }) {
  const { t } = useTranslation();
  const [model, setModel] = useState<Model>("LINEAR");
  const [days, setDays] = useState<number | null>(null);
  const usual = useQuery(trackingQuery).data?.windowDays;
  const found = useQuery(attributionQuery(campaign, model, days));

  return (
    <section className={classes.card} aria-labelledby="credit-title">
      <Group justify="space-between" align="end">
        <Title order={2} fz={17} id="credit-title">
          {t("credit.title")}
        </Title>
        <Group gap="xs">
          <Select
            size="xs"
            label={t("credit.model")}
            allowDeselect={false}
            data={MODELS.map((value) => ({ value, label: t(`credit.models.${value}`) }))}
            value={model}
            onChange={(chosen) => setModel(chosen ?? "LINEAR")}
          />
          <NumberInput
            size="xs"
            w={110}
            label={t("credit.window")}
            min={1}
            max={365}
            allowDecimal={false}
            placeholder={usual === undefined ? undefined : String(usual)}
            value={days ?? ""}
            onChange={(typed) => setDays(Number(typed) >= 1 ? Math.min(365, Number(typed)) : null)}
          />
        </Group>
      </Group>
      <Text fz="sm" c="dimmed">
        {t(`credit.explain.${model}`)}
      </Text>
      <Loaded query={found}>{(report) => <Shares campaign={campaign} report={report} />}</Loaded>
    </section>
  );
}

function Shares({ campaign, report }: { campaign: Id; report: Attribution }) {
  const { t } = useTranslation();
  const format = useFormats();
  const conversions = (value: number) => format.points(value / 100);
  if (report.totals.length === 0) {
    return (
      <Text fz="sm" mt="sm">
        {t("credit.none")}
      </Text>
    );
  }
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("responses.letter")}</Table.Th>
            <Table.Th className={classes.number}>{t("credit.conversions")}</Table.Th>
            <Table.Th className={classes.number}>{t("credit.value")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.shares.map(({ campaign: name, share }) => (
            <Table.Tr key={`${share.campaignId} ${share.template} ${share.currency ?? ""}`}>
              <Table.Td>
                {share.template}
                {String(share.campaignId) !== String(campaign) &&
                  ` · ${name ?? t("credit.elsewhere")}`}
              </Table.Td>
              <Table.Td className={classes.number}>{conversions(share.conversions)}</Table.Td>
              <Table.Td className={classes.number}>
                {format.money(share.value, share.currency)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          {report.totals.map((total) => (
            <Table.Tr key={total.currency ?? ""}>
              <Table.Th>{t("credit.total")}</Table.Th>
              <Table.Th className={classes.number}>{format.number(total.conversions)}</Table.Th>
              <Table.Th className={classes.number}>
                {format.money(total.value, total.currency)}
              </Table.Th>
            </Table.Tr>
          ))}
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}
