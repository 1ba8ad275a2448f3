import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandLead, LEADS } from "../../../api/leads";
import { notifyProblem } from "../../../components/notify";
import type { LeadCommand } from "../../../model/lead";
import type { Id } from "../../../model/list";
import { orThrow } from "../../../model/result";

/** Everything that is shown of leads is read again, whether the command was obeyed or somebody was faster. */
export function useLeadCommand(id: Id, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ verb, body }: { verb: LeadCommand; body?: object }) =>
      orThrow(await commandLead(id, verb, body)),
    onSuccess: onDone,
    onError: notifyProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: LEADS }),
  });
}
