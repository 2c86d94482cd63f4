import { boolean, oneOf, type SettingsPart, settingsPart } from "../core/settings/setting.ts";

export type TaskListMode = "off" | "auto" | "on";
export type TaskListScope = "session" | "project";

const modes: readonly TaskListMode[] = ["off", "auto", "on"];
const scopes: readonly TaskListScope[] = ["session", "project"];

/** The settings under the key `tasks` of pi's settings; a text there is the mode, one under `tasksScope` the scope. */
const properties = {
  mode: oneOf(modes, {
    default: "auto",
    project: "onlyLower",
    common: true,
    description: "Whether there is a task list; `auto`: once you or a loop ask for it",
  }),
  scope: oneOf(scopes, {
    default: "session",
    // In a wider scope, the models of other sessions read the texts of this one.
    project: "onlyLower",
    description: "Whether the list belongs to the session's branch, or to all sessions in one directory",
  }),
  widget: boolean({
    default: true,
    project: "any",
    description: "Whether the list shows above the editor while a task is in progress",
  }),
};

export const taskListSettings: SettingsPart<TaskListSettings> = settingsPart("tasks", properties, {
  textIs: "mode",
  shortKeys: { tasksScope: "scope" },
});
export interface TaskListSettings {
  mode: TaskListMode;
  scope: TaskListScope;
  widget: boolean;
}
