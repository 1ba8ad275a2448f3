import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";

const PARTS =
  /("(?:[^"\\]|\\.)*"?)|(\b\d+(?:\.\d+)?\b)|\b(and|or|not|in|between|if|then|else|true|false|null)\b|([A-Za-z_][A-Za-z0-9_]*)(?=\()/g;

const CLASSES = ["feel-text", "feel-number", "feel-word", "feel-function"];

const matcher = new MatchDecorator({
  regexp: PARTS,
  decoration: (match) => {
    const parts: (string | undefined)[] = match.slice(1);
    const place = parts.findIndex((part) => part !== undefined);
    return Decoration.mark({ class: CLASSES[place] ?? "" });
  },
});

/** Texts, numbers, words of the language and functions in a colour each. */
export const feelColours = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = matcher.createDeco(view);
    }

    update(update: ViewUpdate) {
      this.decorations = matcher.updateDeco(update, this.decorations);
    }
  },
  { decorations: ({ decorations }) => decorations },
);
