import { useEffect, useState } from "react";
import { readCondition } from "../../../api/segments";
import type { Words } from "../../../model/segment";
import { builderOf, type Group, group } from "./builder";
import { toFeel } from "./toFeel";

const TYPING_PAUSE = 350;

interface State {
  text: string;
  builder: Group;
  /** The text was written by hand and the rules have not followed yet. */
  unread: boolean;
  broken: boolean;
}

/** One condition with two faces: rules and text. Whichever is changed, the other follows. */
export function useCondition(initial: string, words: Words) {
  const [state, setState] = useState<State>(() => ({
    text: initial,
    builder: group("all"),
    unread: initial !== "true",
    broken: false,
  }));
  const { text, unread } = state;

  useEffect(() => {
    if (!unread) {
      return;
    }
    let late = false;
    const timer = setTimeout(() => {
      void readCondition(text).then((answer) => {
        if (!late) {
          const node = answer.ok ? answer.value.node : null;
          setState((before) => ({
            text,
            builder: node === null ? before.builder : builderOf(node),
            unread: false,
            broken: node === null,
          }));
        }
      });
    }, TYPING_PAUSE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [text, unread]);

  return {
    ...state,
    setText: (text: string) =>
      setState((before) => (before.text === text ? before : { ...before, text, unread: true })),
    setBuilder: (builder: Group) =>
      setState({ builder, text: toFeel(builder, words), unread: false, broken: false }),
  };
}

export type EditedCondition = ReturnType<typeof useCondition>;
