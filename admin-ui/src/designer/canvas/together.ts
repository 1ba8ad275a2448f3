import type CommandStack from "diagram-js/lib/command/CommandStack";

/** Several changes that are undone as one. */
class Together {
  preExecute({ change }: { change: () => void }): void {
    change();
  }
}

const COMMAND = "campaign.together";

export class RegistersTogether {
  static $inject = ["commandStack"];

  constructor(commandStack: CommandStack) {
    commandStack.registerHandler(COMMAND, Together);
  }
}

export function together(commandStack: CommandStack, change: () => void): void {
  commandStack.execute(COMMAND, { change });
}
