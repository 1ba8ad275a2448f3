/** How far the server knows what is drawn. */
export type Saving = {
  /** Counts the changes that were drawn; `kept` is the number of the last one that the server has. */
  changes: number;
  kept: number;
  sending: number | null;
  revision: number;
  savedAt: number | null;
  trouble: Trouble | null;
};

export type Trouble =
  | { kind: "offline" }
  | { kind: "conflict"; who: string; at: string }
  | { kind: "refused"; reason: string };

export type Event =
  | { type: "changed" }
  | { type: "sent" }
  | { type: "saved"; revision: number; at: number }
  | { type: "failed"; trouble: Trouble };

export type Phase = "fresh" | "saved" | "dirty" | "saving" | Trouble["kind"];

export function beginSaving(revision: number): Saving {
  return { changes: 0, kept: 0, sending: null, revision, savedAt: null, trouble: null };
}

export function autosave(state: Saving, event: Event): Saving {
  switch (event.type) {
    case "changed":
      return { ...state, changes: state.changes + 1 };
    case "sent":
      return { ...state, sending: state.changes };
    case "saved":
      return {
        ...state,
        ...{ kept: state.sending ?? state.kept, sending: null, trouble: null },
        ...{ revision: event.revision, savedAt: event.at },
      };
    case "failed":
      return { ...state, sending: null, trouble: event.trouble };
  }
}

export function isUnsaved({ changes, kept }: Saving): boolean {
  return changes > kept;
}

/** Whether it should be sent now: after a conflict only a person can say what is to be kept. */
export function shouldSend(state: Saving): boolean {
  return isUnsaved(state) && state.sending === null && state.trouble?.kind !== "conflict";
}

export function phaseOf(state: Saving): Phase {
  if (state.trouble !== null && isUnsaved(state)) {
    return state.trouble.kind;
  } else if (state.sending !== null) {
    return "saving";
  } else if (isUnsaved(state)) {
    return "dirty";
  } else {
    return state.savedAt === null ? "fresh" : "saved";
  }
}
