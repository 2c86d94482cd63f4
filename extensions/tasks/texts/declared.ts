/** What pi and the model are told at the start: the tool and the command. */
export const declared = {
  feature: "the task list",
  command: "The task list: add <subject>, start <id>, done <id>, drop <id>, delete <id>, clear",
  after: "Ids it waits for",
  id: "This one in full",
  tool: "The list of things to do, which the user sees. For work of several steps: add them first, set in_progress before and completed after each. All of a call or nothing. bg_run and monitor take task: id and note their end there.",
};
