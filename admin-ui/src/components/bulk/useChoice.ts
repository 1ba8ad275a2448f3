import { useState } from "react";
import type { Chosen, ContactFilter } from "../../model/bulk";
import type { Id } from "../../model/list";

export interface Choice {
  ids: ReadonlySet<Id>;
  /** All whom the filter leaves, also those whom the page has not shown yet. */
  everyone: boolean;
  has: (id: Id) => boolean;
  toggle: (id: Id) => void;
  /** Those whom the page shows, or none of them. */
  toggleAll: (shown: Id[]) => void;
  takeEveryone: () => void;
  clear: () => void;
  chosen: Chosen;
}

interface State {
  filter: string;
  ids: ReadonlySet<Id>;
  everyone: boolean;
}

/** Whom somebody has ticked; another filter begins anew, so that nobody is meant whom the page does not show. */
export function useChoice(filter: ContactFilter): Choice {
  const key = JSON.stringify(filter);
  const none: State = { filter: key, ids: new Set(), everyone: false };
  const [kept, setKept] = useState(none);
  const { ids, everyone } = kept.filter === key ? kept : none;
  const set = (wanted: ReadonlySet<Id>, all = false) =>
    setKept({ filter: key, ids: wanted, everyone: all });

  return {
    ids,
    everyone,
    has: (id) => everyone || ids.has(id),
    toggle: (id) => set(toggled(ids, id)),
    toggleAll: (shown) =>
      set(everyone || shown.every((id) => ids.has(id)) ? new Set() : new Set(shown)),
    takeEveryone: () => set(ids, true),
    clear: () => set(new Set()),
    chosen: everyone ? { ...filter, all: true } : { contacts: [...ids] },
  };
}

function toggled(ids: ReadonlySet<Id>, id: Id): Set<Id> {
  const wanted = new Set(ids);
  if (!wanted.delete(id)) {
    wanted.add(id);
  }
  return wanted;
}
