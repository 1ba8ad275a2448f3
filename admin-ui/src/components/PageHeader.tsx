import { Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  title: string;
  text?: string | undefined;
  children?: ReactNode;
}

export function PageHeader({ title, text, children }: Props) {
  return (
    <Group justify="space-between" align="flex-start" mb="lg">
      <div>
        <Title order={1} fz={26} lts="-0.02em">
          {title}
        </Title>
        {text !== undefined && (
          <Text c="dimmed" mt={2}>
            {text}
          </Text>
        )}
      </div>
      {children}
    </Group>
  );
}
