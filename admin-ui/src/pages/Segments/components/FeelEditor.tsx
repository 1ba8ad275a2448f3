import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ConditionProblem } from "../../../model/segment";
import { feelColours } from "../rules/colours";
import { completions } from "../rules/completion";
import { labelOfName } from "../rules/facts";
import { fixOf, placeOf } from "../rules/problems";
import { useWords } from "../rules/WordsContext";
import classes from "./FeelEditor.module.css";

interface Props {
  label: string;
  text: string;
  problems: ConditionProblem[];
  onChange: (text: string) => void;
  /** In a narrow panel it is only as high as its text. */
  compact?: boolean;
}

/** A condition as text, with completion, and its problems where they are. Tab leaves it, as it leaves any field. */
export function FeelEditor({ label, text, problems, onChange, compact = false }: Props) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);
  const changed = useEffectEvent(onChange);
  const initially = useEffectEvent(() => text);
  const complete = useEffectEvent((before: string) =>
    completions(before, words, (name) => {
      const word = words.names.find((it) => it.name === name);
      return word === undefined ? "" : labelOfName(word, t, i18n);
    }),
  );

  useEffect(() => {
    const view = new EditorView({
      ...(box.current === null ? {} : { parent: box.current }),
      state: EditorState.create({
        doc: initially(),
        extensions: [
          history(),
          keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
          autocompletion({
            override: [
              ({ state, pos, explicit }) => {
                const found = complete(state.sliceDoc(0, pos));
                const nothingYet = found?.from === pos && state.sliceDoc(pos - 1, pos) !== '"';
                return found === null || (nothingYet && !explicit)
                  ? null
                  : { ...found, validFor: /^[\p{L}\p{N}_.`-]*$/u };
              },
            ],
          }),
          EditorView.lineWrapping,
          feelColours,
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) {
              changed(update.state.doc.toString());
            }
          }),
        ],
      }),
    });
    editor.current = view;
    return () => view.destroy();
  }, [label]);

  useEffect(() => {
    const view = editor.current;
    if (view !== null && view.state.doc.toString() !== text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    }
  }, [text, label]);

  useEffect(() => {
    const view = editor.current;
    if (view === null) {
      return;
    }
    const written = view.state.doc.toString();
    const marks = problems.flatMap((problem) => {
      const place = placeOf(problem, written);
      const fix = fixOf(problem, written);
      return place === null
        ? []
        : {
            ...{ ...place, severity: "error" as const },
            message: [problem.message, problem.hint].filter(Boolean).join(" "),
            actions:
              fix === null
                ? []
                : [
                    {
                      name: t("feel.use", { text: fix.text }),
                      apply: (at: EditorView, from: number, to: number) =>
                        at.dispatch({ changes: { from, to, insert: fix.text } }),
                    },
                  ],
          };
    });
    view.dispatch(setDiagnostics(view.state, marks));
  }, [problems, t, label]);

  return <div ref={box} className={classes.editor} data-compact={compact || undefined} />;
}
