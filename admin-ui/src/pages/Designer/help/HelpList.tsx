import { Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { TOPICS, type Topic } from "../../../designer/help/topics";
import { TopicTile } from "./TopicTile";
import { useTopicTexts } from "./useTopicTexts";

export function HelpList({ onShow }: { onShow: (topic: Topic) => void }) {
  const textsOf = useTopicTexts();
  return (
    <Stack gap="sm">
      {TOPICS.map((topic) => {
        const { name, text } = textsOf(topic);
        return (
          <UnstyledButton key={topic} onClick={() => onShow(topic)}>
            <Group gap="sm" wrap="nowrap" align="flex-start">
              <TopicTile topic={topic} size={32} />
              <div>
                <Text fz="sm" fw={600}>
                  {name}
                </Text>
                <Text fz="xs" c="dimmed">
                  {text}
                </Text>
              </div>
            </Group>
          </UnstyledButton>
        );
      })}
    </Stack>
  );
}
