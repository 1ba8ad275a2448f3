import { ThemeIcon } from "@mantine/core";
import { IconNote } from "@tabler/icons-react";
import type { Topic } from "../../../designer/help/topics";
import { KindTile } from "../../../diagram/KindTile";

export function TopicTile({ topic, size }: { topic: Topic; size: number }) {
  return topic === "drawing" ? (
    <ThemeIcon color="#51606d" size={size} radius={size / 4}>
      <IconNote size={size * 0.58} aria-hidden />
    </ThemeIcon>
  ) : (
    <KindTile kind={topic} size={size} />
  );
}
