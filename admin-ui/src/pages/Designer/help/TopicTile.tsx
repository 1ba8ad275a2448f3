import { ThemeIcon } from "@mantine/core";
import { IconNote, IconRepeat } from "@tabler/icons-react";
import { isOfDrawing, type Topic } from "../../../designer/help/topics";
import { KindTile } from "../../../diagram/KindTile";

export function TopicTile({ topic, size }: { topic: Topic; size: number }) {
  if (!isOfDrawing(topic)) {
    return <KindTile kind={topic} size={size} />;
  }
  const Icon = topic === "loop" ? IconRepeat : IconNote;
  return (
    <ThemeIcon color="#51606d" size={size} radius={size / 4}>
      <Icon size={size * 0.58} aria-hidden />
    </ThemeIcon>
  );
}
