import { ThemeIcon } from "@mantine/core";
import type { StepKind } from "./Diagram";
import { LOOKS } from "./looks";

export function KindTile({ kind, size }: { kind: StepKind | null; size: number }) {
  if (kind === null) {
    return null;
  }
  const { color, Icon } = LOOKS[kind];
  return (
    <ThemeIcon color={color} size={size} radius={size / 4}>
      <Icon size={size * 0.58} aria-hidden />
    </ThemeIcon>
  );
}
