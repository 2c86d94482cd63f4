import { boolean, oneOf, type SettingsPart, settingsPart } from "../core/settings/setting.ts";
import { settingsText } from "./texts/settings.ts";

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
    description: settingsText.mode,
  }),
  scope: oneOf(scopes, {
    default: "session",
    // In a wider scope, the models of other sessions read the texts of this one.
    project: "onlyLower",
    description: settingsText.scope,
  }),
  widget: boolean({
    default: true,
    project: "any",
    description: settingsText.widget,
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
