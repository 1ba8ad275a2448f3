import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from "react";
import { createDraft, saveDraft } from "../../api/drafts";
import type { Id } from "../../model/list";
import { CONFLICT, type Problem, UNREACHABLE } from "../../model/problem";
import { autosave, beginSaving, isUnsaved, phaseOf, shouldSend, type Trouble } from "./autosave";
import { dropCopy, keepCopy, placeOf } from "./localCopy";

const SILENCE = 1_500;
const AGAIN = 8_000;
const SERVER_TROUBLE = 500;

export interface Subject {
  draft: Id | null;
  campaign: Id | null;
  basedOn: number;
  revision: number;
}

/** Saves a while after the last change, in the browser at once and on the server when it answers. */
export function useAutosave(
  subject: Subject,
  read: () => Promise<{ name: string; diagram: string }>,
) {
  const [state, dispatch] = useReducer(autosave, subject.revision, beginSaving);
  const draft = useRef(subject.draft);
  const latest = useRef(state);
  const work = useRef<Promise<void>>(Promise.resolve());
  const over = useRef(false);

  useEffect(() => {
    latest.current = state;
  }, [state]);

  const send = useEffectEvent(async () => {
    if (over.current || !shouldSend(latest.current)) {
      return;
    }
    dispatch({ type: "sent" });
    const { revision, changes } = latest.current;
    // The next render would tell; whoever waits for this saving asks before it.
    latest.current = { ...latest.current, sending: changes };
    const drawn = await read();
    const place = placeOf(draft.current, subject.campaign);
    const result =
      draft.current === null
        ? await createDraft({ ...drawn, campaignId: subject.campaign, basedOn: subject.basedOn })
        : await saveDraft(draft.current, { ...drawn, revision });
    if (result.ok) {
      draft.current = result.value.id;
      dropCopy(place);
      const saved = { type: "saved", revision: result.value.revision, at: Date.now() } as const;
      latest.current = autosave(latest.current, saved);
      dispatch(saved);
    } else {
      dispatch({ type: "failed", trouble: troubleOf(result.problem) });
    }
  });

  const keep = useEffectEvent(async () => {
    const drawn = await read();
    const place = placeOf(draft.current, subject.campaign);
    keepCopy(place, { ...drawn, revision: latest.current.revision, at: Date.now() });
  });

  const unsaved = isUnsaved(state);
  const phase = phaseOf(state);
  useEffect(() => {
    if (!unsaved) {
      return;
    }
    void keep();
    const timer = setTimeout(
      () => {
        work.current = send();
      },
      phase === "dirty" ? SILENCE : AGAIN,
    );
    return () => clearTimeout(timer);
  }, [unsaved, phase, state.changes]);

  const sendNow = useEffectEvent(async () => {
    await work.current;
    work.current = send();
    await work.current;
  });
  const now = useRef(() => Promise.resolve());
  useEffect(() => {
    now.current = () => sendNow();
  }, []);

  return {
    state,
    phase,
    unsaved,
    draft,
    changed: useCallback(() => dispatch({ type: "changed" }), []),
    saveNow: useCallback(() => now.current(), []),
    isUnsaved: useCallback(() => !over.current && isUnsaved(latest.current), []),
    latestRevision: useCallback(() => latest.current.revision, []),
    /** It has been published or thrown away: nothing is left to save. */
    stop: useCallback(() => {
      over.current = true;
    }, []),
  };
}

export type Autosave = ReturnType<typeof useAutosave>;

function troubleOf({ status, updatedBy, updatedAt, detail, title }: Problem): Trouble {
  if (status === CONFLICT && updatedBy !== undefined && updatedAt !== undefined) {
    return { kind: "conflict", who: updatedBy, at: updatedAt };
  }
  return status === UNREACHABLE || status >= SERVER_TROUBLE
    ? { kind: "offline" }
    : { kind: "refused", reason: detail ?? title };
}
