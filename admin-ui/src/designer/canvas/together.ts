import type CommandStack from "diagram-js/lib/command/CommandStack";

/** Several changes that are undone as one. */
class Together {
  preExecute({ change }: { change: () => void }): void {
    change();
  }
}

const COMMAND = "campaign.together";

export function registersTogether(commandStack: CommandStack) {
  commandStack.registerHandler(COMMAND, Together);
  return {};
}
registersTogether.$inject = ["commandStack"];

export function together(commandStack: CommandStack, change: () => void): void {
  commandStack.execute(COMMAND, { change });
}
