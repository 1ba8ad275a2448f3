import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Field, fieldsOf } from "../../../designer/fields/fields";
import type { Topic } from "../../../designer/help/topics";
import { Example } from "./Example";
import classes from "./Help.module.css";
import { TopicTile } from "./TopicTile";
import { useTopicTexts } from "./useTopicTexts";

/** It is on each step, and says so itself. */
const LABEL = "name";

interface Props {
  topic: Topic;
  onBack: () => void;
}

/** What a step means, what can be set, and a right and a wrong picture of it. */
export function HelpPage({ topic, onBack }: Props) {
  const { t } = useTranslation("designer");
  const { name, text } = useTopicTexts()(topic);
  const top = useRef<HTMLButtonElement>(null);
  const said = (key: string) => {
    const words = t(key as never) as string;
    return words === key ? "" : words;
  };
  const settings = settingsOf(topic)
    .filter(({ name }) => name !== LABEL)
    .map(({ name }) => ({
      name: said(`fields.${name}.label`) || name,
      hint: said(`fields.${name}.hint`),
    }));

  // The list may have been scrolled down, and what had the focus there is gone.
  useEffect(() => top.current?.focus(), []);

  return (
    <Stack>
      <Anchor
        ref={top}
        component="button"
        fz="sm"
        ta="left"
        onClick={onBack}
        className={classes.back}
      >
        ← {t("help.back")}
      </Anchor>
      <Group gap="sm" wrap="nowrap">
        <TopicTile topic={topic} size={40} />
        <Title order={2} fz={18}>
          {name}
        </Title>
      </Group>
      <Text>{text}</Text>
      <Example topic={topic} verdict="right" />
      <Example topic={topic} verdict="wrong" />
      {settings.length > 0 && (
        <Title order={3} fz={15}>
          {t("help.settings")}
        </Title>
      )}
      <dl style={{ margin: 0 }}>
        {settings.map(({ name, hint }) => (
          <div key={name} style={{ marginBottom: 8 }}>
            <Text component="dt" fz="sm" fw={600}>
              {name}
            </Text>
            <Text component="dd" fz="sm" c="dimmed" m={0}>
              {hint}
            </Text>
          </div>
        ))}
      </dl>
    </Stack>
  );
}

/** Of a split also what its ways ask for. */
function settingsOf(topic: Topic): Field[] {
  switch (topic) {
    case "loop":
    case "drawing":
      return [];
    case "split":
      return [...fieldsOf(topic), ...fieldsOf("path")];
    case "random":
      return [...fieldsOf(topic), ...fieldsOf("share")];
    default:
      return fieldsOf(topic);
  }
}
