import { displayPath } from "../../core/text/format.ts";

/** What goes wrong with the lists that are kept. */
export const listProblem = {
  anotherList: (name: string | undefined) =>
    `Another package keeps a task list${name === undefined ? "" : ` (tool ${name})`}: ours stays out of its way.`,
  unreadable: (path: string, problems: readonly string[], setAsidePath: string) =>
    `The task list in ${displayPath(path)} could not be read (${problems.join("; ")}). ` +
    `The file was set aside as ${displayPath(setAsidePath)}.`,
  tasks: "The tasks",
  noList: "it is no list of tasks",
};
