import { useTranslation } from "react-i18next";
import type { Autosave } from "../../../designer/saving/useAutosave";
import { agoIn } from "../ago";
import { useNow } from "../useNow";

/** “Saved 3 seconds ago”. */
export function SavedNote({ saving }: { saving: Autosave }) {
  const { t, i18n } = useTranslation("designer");
  const now = useNow();
  const { phase, state } = saving;

  const words = () => {
    switch (phase) {
      case "fresh":
        return t("saving.fresh");
      case "saved":
        return t("saving.saved", {
          ago: agoIn(
            i18n.resolvedLanguage ?? "en",
            Math.max(now, state.savedAt ?? 0) - (state.savedAt ?? now),
          ),
        });
      case "dirty":
      case "saving":
        return t(`saving.${phase}`);
      case "offline":
      case "conflict":
      case "refused":
        return t("saving.dirty");
    }
  };
  return (
    <span data-testid="saving" data-phase={phase}>
      {words()}
    </span>
  );
}
