/** The type of the session entries that make its task list. */
export const TASK_LIST_ENTRY = "task-list";
