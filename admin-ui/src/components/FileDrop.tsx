import { Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { type DragEvent, useId, useState } from "react";
import classes from "./FileDrop.module.css";

interface Props {
  title: string;
  text: string;
  accept: string;
  compact?: boolean;
  onFile: (file: File) => void;
}

/** A real file input underneath, so that keyboard and screen reader have what they know. */
export function FileDrop({ title, text, accept, compact = false, onFile }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const choose = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) {
      onFile(file);
    }
  };
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };

  return (
    <label
      htmlFor={id}
      className={classes.drop}
      data-over={over || undefined}
      data-compact={compact || undefined}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        choose(event.dataTransfer.files);
      }}
    >
      <input
        id={id}
        type="file"
        accept={accept}
        className={classes.input}
        onChange={(event) => {
          choose(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
      <IconFileUpload size={40} stroke={1.4} aria-hidden />
      <Text fw={600}>{title}</Text>
      <Text fz="sm" c="dimmed" ta="center">
        {text}
      </Text>
    </label>
  );
}
