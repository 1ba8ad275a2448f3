import { useEffect, useEffectEvent, useRef, useState } from "react";

const PAUSE = 900;

/** What is being written; it becomes one step to undo when the writer pauses or goes on to something else. */
export function useText(value: string, onChange: (value: string) => void) {
  const [text, setText] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const commit = useEffectEvent(() => {
    const written = pending.current;
    pending.current = null;
    if (written !== null) {
      setText(null);
      if (written !== value) {
        onChange(written);
      }
    }
  });

  useEffect(() => {
    if (text !== null) {
      const timer = setTimeout(() => commit(), PAUSE);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [text]);

  useEffect(() => () => commit(), []);

  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => commit();
  }, []);

  return {
    text: text ?? value,
    write: (written: string) => {
      pending.current = written;
      setText(written);
    },
    leave: () => leave.current(),
  };
}
