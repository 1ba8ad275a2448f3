import { Text } from "@mantine/core";
import classes from "./Feel.module.css";

/** A condition as its author wrote it. */
export function Feel({ label, text }: { label: string; text: string }) {
  return (
    <div className={classes.box}>
      <Text fz="xs" c="dimmed" fw={600}>
        {label}
      </Text>
      <code className={classes.code}>{text}</code>
    </div>
  );
}
