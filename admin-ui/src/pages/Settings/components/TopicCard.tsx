import { Badge, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Topic, topicLabel } from "../../../model/consent";
import classes from "../../Contacts/Contact.module.css";

export function TopicCard({ topic, onEdit }: { topic: Topic; onEdit: () => void }) {
  const { t, i18n } = useTranslation();
  const label = topicLabel(topic, i18n.language);
  const description = topic.descriptions[i18n.language as "en"] ?? topic.descriptions.en;
  const consent = topic.legalBasis === "CONSENT";

  return (
    <section className={classes.card}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} fz={17}>
            {label}
          </Title>
          <Text fz="xs" c="dimmed" ff="monospace">
            {topic.name}
          </Text>
        </div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPencil size={15} aria-hidden />}
          aria-label={t("topics.editOne", { topic: label })}
          onClick={onEdit}
        >
          {t("topics.edit")}
        </Button>
      </Group>
      <Text fz="sm" mt="xs">
        {description ?? t("topics.noDescription")}
      </Text>
      <Stack gap={6} mt="sm" align="flex-start">
        <Badge variant="light" tt="none">
          {t(`topics.basis.${topic.legalBasis}`)}
        </Badge>
        {consent && (
          <Badge variant="light" tt="none" color={topic.optIn === "SINGLE" ? "orange" : "teal"}>
            {t(`topics.optIn.${topic.optIn}`)}
          </Badge>
        )}
        {topic.impliedDays !== null && (
          <Badge variant="light" tt="none" color="grape">
            {t("topics.impliedFor", { count: topic.impliedDays })}
          </Badge>
        )}
      </Stack>
    </section>
  );
}
