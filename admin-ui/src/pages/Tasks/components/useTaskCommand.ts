import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandTask, TASKS } from "../../../api/tasks";
import { notifyProblem } from "../../../components/notify";
import type { Id } from "../../../model/list";
import { orThrow } from "../../../model/result";
import type { TaskCommand } from "../../../model/task";

/** Everything that is shown of tasks is read again, whether the command was obeyed or somebody was faster. */
export function useTaskCommand(id: Id, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ verb, body }: { verb: TaskCommand; body?: object }) =>
      orThrow(await commandTask(id, verb, body)),
    onSuccess: onDone,
    onError: notifyProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: TASKS }),
  });
}
