import { useMutation, useQueryClient } from "@tanstack/react-query";
import { SUPPRESSIONS } from "../../../api/consents";

/** Changes the list and reads it again, with every contact that it may be about. */
export function useSuppressions<T>(
  change: (body: object) => Promise<T>,
  onDone: (value: T) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (value) => {
      await queries.invalidateQueries({ queryKey: SUPPRESSIONS });
      void queries.invalidateQueries({ queryKey: ["contacts"] });
      onDone(value);
    },
  });
}
