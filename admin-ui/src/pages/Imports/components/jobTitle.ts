import type { TFunction } from "i18next";
import { actionTitle } from "../../../components/bulk/actionWords";
import type { Job } from "../../../model/job";

/** A file's name; of a bulk action what it did, in the reader's language. */
export function jobTitle({ bulk, title }: Job, t: TFunction): string {
  if (bulk == null) {
    return title ?? t("imports.untitled");
  }
  const action = actionTitle(bulk.action, t);
  return bulk.undoes === null ? action : t("bulk.undoOf", { action });
}
