/** The settings, each in a sentence. */
export const settingsText = {
  mode: "Whether there is a task list; `auto`: once you or a loop asks for it",
  scope: "Whether the list belongs to the session's branch, or to all sessions in one directory",
  widget: "Whether the list shows above the editor while a task is in progress",
};
