import { Progress, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { reasonsQuery } from "../../../api/consents";
import { Loaded } from "../../../components/Loaded";
import { useFormats } from "../../../i18n/format";
import { type Reasons, type Topic, topicLabel } from "../../../model/consent";
import classes from "../../Contacts/Contact.module.css";

export function LeaversCard({ topics }: { topics: Topic[] }) {
  const { t } = useTranslation();
  const reasons = useQuery(reasonsQuery);
  return (
    <section className={classes.card}>
      <Title order={2} fz={17}>
        {t("leavers.title")}
      </Title>
      <Text fz="sm" c="dimmed" mt={4} mb="sm">
        {t("leavers.text")}
      </Text>
      <Loaded query={reasons}>
        {(items) =>
          items.length === 0 ? (
            <Text fz="sm">{t("leavers.none")}</Text>
          ) : (
            items.map((each) => (
              <OfTopic
                key={each.topic}
                reasons={each}
                topic={topics.find(({ name }) => name === each.topic)}
              />
            ))
          )
        }
      </Loaded>
    </section>
  );
}

function OfTopic({ reasons, topic }: { reasons: Reasons; topic: Topic | undefined }) {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  const total = reasons.counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div>
      <Text fw={600} mt="sm">
        {topic === undefined ? reasons.topic : topicLabel(topic, i18n.language)}
      </Text>
      {reasons.counts.map(({ reason, count }) => (
        <div key={reason}>
          <Text fz="sm" mt={4}>
            {t(`leavers.reason.${reason}` as "leavers.reason.OTHER")} · {format.number(count)}
          </Text>
          <Progress value={(100 * count) / total} size="sm" aria-hidden />
        </div>
      ))}
      {reasons.comments.slice(0, 5).map(({ at, comment }) => (
        <Text key={at + comment} fz="sm" c="dimmed" mt={6} style={{ overflowWrap: "anywhere" }}>
          “{comment}” · {format.dateTime(at)}
        </Text>
      ))}
    </div>
  );
}
