import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { timelineQuery } from "../../../api/contacts";
import { Loaded } from "../../../components/Loaded";
import { Story } from "../../../components/Story";
import type { Id } from "../../../model/list";
import classes from "../Contact.module.css";

/** Everything that passed between this person and the company, latest first. */
export function ContactTimeline({ id }: { id: Id }) {
  const { t } = useTranslation();
  const timeline = useQuery({ ...timelineQuery(id), refetchInterval: 5_000 });

  return (
    <section className={classes.card}>
      <Title order={2} fz={17} mb="md">
        {t("contact.timeline")}
      </Title>
      <Loaded query={timeline}>{(entries) => <Story entries={entries} />}</Loaded>
    </section>
  );
}
