import { Alert, Text } from "@mantine/core";
import { IconAlertCircle, IconBulb } from "@tabler/icons-react";
import type { Item } from "../../../designer/lint/checklist";

/** What is to be put right in one step, in whole sentences. */
export function StepFindings({ items }: { items: Item[] }) {
  return items.map(({ rule, message, advice, hint }, place) => (
    <Alert
      key={`${rule} ${place}`}
      color={hint ? "yellow" : "red"}
      variant="light"
      p="sm"
      icon={hint ? <IconBulb size={17} /> : <IconAlertCircle size={17} />}
    >
      <Text fz="sm">{message}</Text>
      {advice !== null && (
        <Text fz="sm" c="dimmed">
          {advice}
        </Text>
      )}
    </Alert>
  ));
}
