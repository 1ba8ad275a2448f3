import { useMutation, useQueryClient } from "@tanstack/react-query";
import { webhooksQuery } from "../../../api/webhooks";
import { notifyProblem } from "../../../components/notify";
import { orThrow, type Result } from "../../../model/result";

/** Everything that is shown of webhooks is read again afterwards; `quiet`: the problem is shown in a form. */
export function useWebhook<Order, Answer>(
  act: (order: Order) => Promise<Result<Answer>>,
  onDone: (answer: Answer) => void,
  quiet = false,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (order: Order) => orThrow(await act(order)),
    onSuccess: onDone,
    ...(quiet ? {} : { onError: notifyProblem }),
    onSettled: () => queries.invalidateQueries({ queryKey: webhooksQuery.queryKey }),
  });
}
