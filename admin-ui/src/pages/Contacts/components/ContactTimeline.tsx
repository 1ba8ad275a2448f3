import { Text, Timeline, Title } from "@mantine/core";
import {
  type Icon,
  IconCircleCheck,
  IconClick,
  IconFileImport,
  IconHistory,
  IconLogin2,
  IconLogout2,
  IconMail,
  IconMailOff,
  IconMailOpened,
  IconPoint,
  IconShoppingCart,
  IconUserPlus,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { timelineQuery } from "../../../api/contacts";
import { Loaded } from "../../../components/Loaded";
import { Nothing } from "../../../components/Nothing";
import { useFormats } from "../../../i18n/format";
import type { Id } from "../../../model/list";
import classes from "../Contact.module.css";

const ICONS: Record<string, Icon> = {
  sent: IconMail,
  opened: IconMailOpened,
  clicked: IconClick,
  ordered: IconShoppingCart,
  consent: IconCircleCheck,
  suppressed: IconMailOff,
  entered: IconLogin2,
  ended: IconLogout2,
  known: IconUserPlus,
  imported: IconFileImport,
};

/** Everything that passed between this person and the company, latest first. */
export function ContactTimeline({ id }: { id: Id }) {
  const { t } = useTranslation();
  const format = useFormats();
  const timeline = useQuery({ ...timelineQuery(id), refetchInterval: 5_000 });

  return (
    <section className={classes.card}>
      <Title order={2} fz={17} mb="md">
        {t("contact.timeline")}
      </Title>
      <Loaded query={timeline}>
        {(entries) =>
          entries.length === 0 ? (
            <Nothing
              Icon={IconHistory}
              title={t("contact.noTimeline")}
              text={t("contact.noTimelineHint")}
            />
          ) : (
            <Timeline bulletSize={30} lineWidth={2} active={entries.length}>
              {entries.map(({ at, kind, title, detail }, i) => {
                const Bullet = ICONS[kind] ?? IconPoint;
                return (
                  <Timeline.Item
                    key={`${at}-${i}`}
                    bullet={<Bullet size={16} aria-hidden />}
                    title={<Text fw={600}>{title}</Text>}
                  >
                    {detail != null && <Text fz="sm">{detail}</Text>}
                    <Text fz="xs" c="dimmed">
                      {format.dateTime(at)}
                    </Text>
                  </Timeline.Item>
                );
              })}
            </Timeline>
          )
        }
      </Loaded>
    </section>
  );
}
