import { EmptyState } from "@mantine/core";
import type { Icon as TablerIcon } from "@tabler/icons-react";
import type { ReactNode } from "react";

interface Props {
  Icon: TablerIcon;
  title: string;
  text: string;
  children?: ReactNode;
}

/** An empty place says what belongs there and what to do about it. */
export function Nothing({ Icon, title, text, children }: Props) {
  return (
    <EmptyState
      py={56}
      px="md"
      variant="light"
      icon={<Icon size={34} stroke={1.5} aria-hidden />}
      title={title}
      description={text}
    >
      {children !== undefined && <EmptyState.Actions>{children}</EmptyState.Actions>}
    </EmptyState>
  );
}
