/** The custom entries of a session that make its task list. */
export const TASK_LIST_ENTRY = "task-list";
