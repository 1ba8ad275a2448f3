import { useMutation, useQueryClient } from "@tanstack/react-query";
import { campaignsQuery, command } from "../../../api/campaigns";
import { notifyProblem } from "../../../components/notify";
import type { CampaignCommand } from "../../../model/campaign";
import type { Id } from "../../../model/list";
import { orThrow } from "../../../model/result";

/** Everything that is shown of campaigns is read again, whether the command was obeyed or refused. */
export function useCommand(id: Id, verb: CampaignCommand, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: object | undefined) => orThrow(await command(id, verb, body)),
    onSuccess: onDone,
    onError: notifyProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: campaignsQuery.queryKey }),
  });
}
