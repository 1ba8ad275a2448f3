import { useMutation, useQueryClient } from "@tanstack/react-query";
import { DELIVERABILITY } from "../../../api/deliverability";
import { notifyProblem } from "../../../components/notify";

/** Something that changes how mail goes out; what is shown is asked anew afterwards. */
export function useDeliverability<I, O>(
  work: (input: I) => Promise<O>,
  onSuccess: (output: O) => void = () => undefined,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: async (output) => {
      onSuccess(output);
      await client.invalidateQueries({ queryKey: DELIVERABILITY });
    },
    onError: notifyProblem,
  });
}
