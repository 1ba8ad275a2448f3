import { Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { timelineQuery } from "../../../api/contacts";
import { Loaded } from "../../../components/Loaded";
import { Story } from "../../../components/Story";
import type { Id } from "../../../model/list";
import classes from "../Contact.module.css";
import { kindsOf, type MomentGroup, TimelineFilter } from "./TimelineFilter";

/** Everything that passed between this person and the company, latest first. */
export function ContactTimeline({ id }: { id: Id }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<MomentGroup[]>([]);
  const timeline = useQuery({
    ...timelineQuery(id, kindsOf(chosen)),
    placeholderData: keepPreviousData,
    refetchInterval: 5_000,
  });

  return (
    <section className={classes.card}>
      <Title order={2} fz={17} mb="sm">
        {t("contact.timeline")}
      </Title>
      <TimelineFilter chosen={chosen} onChange={setChosen} />
      <Loaded query={timeline}>
        {(entries) =>
          entries.length === 0 && chosen.length > 0 ? (
            <Text c="dimmed">{t("contact.noneOfThese")}</Text>
          ) : (
            <Story entries={entries} />
          )
        }
      </Loaded>
    </section>
  );
}
