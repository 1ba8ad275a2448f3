import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { saveContact } from "../../../api/contacts";
import { notifyDone } from "../../../components/notify";
import { type ContactDetail, type ContactDraft, fullName } from "../../../model/contact";
import { orThrow } from "../../../model/result";

/** A new contact is opened; a known one is seen as it became. */
export function useSaveContact(contact: ContactDetail | null, onDone: () => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (draft: ContactDraft) =>
      orThrow(await saveContact(contact?.id ?? null, draft)),
    onSuccess: async (saved) => {
      notifyDone(t("edit.saved", { name: fullName(saved) }));
      onDone();
      for (const kind of ["contacts", "companies", "tags"]) {
        await queries.invalidateQueries({ queryKey: [kind] });
      }
      if (contact === null) {
        await navigate({
          to: "/contacts/$contactId",
          params: { contactId: String(saved.id) },
        });
      }
    },
  });
}
