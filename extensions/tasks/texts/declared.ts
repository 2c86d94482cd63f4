/** What pi is told at its start. */
export const declared = {
  feature: "the task list",
  command: "The task list: add <subject>, start <id>, done <id>, drop <id>, delete <id>, clear",
};
