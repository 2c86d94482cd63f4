import { boolean, oneOf, type SettingsPart, settingsPart } from "../core/settings/setting.ts";

export type TaskListMode = "off" | "auto" | "on";
export type TaskListScope = "session" | "project";

const modes: readonly TaskListMode[] = ["off", "auto", "on"];
const scopes: readonly TaskListScope[] = ["session", "project"];

/** What the key `tasks` of pi's settings may hold; a text there is the mode. */
const properties = {
  mode: oneOf(modes, {
    default: "auto",
    project: "onlyLower",
    common: true,
    description: "Whether there is a task list; `auto`: once you or a loop ask for it",
  }),
  scope: oneOf(scopes, {
    default: "session",
    // Wider, what one session writes is read by the models of others.
    project: "onlyLower",
    description: "Whether the list belongs to the session's branch, or to all sessions in one directory",
  }),
  widget: boolean({
    default: true,
    project: "any",
    description: "Whether the list shows above the editor while a task is in progress",
  }),
};

export const taskListSettings: SettingsPart<TaskListSettings> = settingsPart("tasks", properties, "mode");
export interface TaskListSettings {
  mode: TaskListMode;
  scope: TaskListScope;
  widget: boolean;
}
