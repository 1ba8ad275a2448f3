import { useBlocker } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Autosave } from "../../designer/saving/useAutosave";

/** Leaving saves first; only what cannot be saved asks whether to leave all the same. */
export function useLeaveGuard(saving: Autosave): void {
  const { t } = useTranslation("designer");
  useBlocker({
    shouldBlockFn: async () => {
      if (!saving.isUnsaved()) {
        return false;
      }
      await saving.saveNow();
      return saving.isUnsaved() && !window.confirm(t("saving.offline"));
    },
    enableBeforeUnload: () => saving.isUnsaved(),
  });
}
