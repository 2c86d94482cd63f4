import { type DefinedFeature, defineFeature } from "../core/pi/feature.ts";
import type { TasksRuntime } from "./runtime.ts";
import { startSession } from "./session.ts";
import { type TaskListSettings, taskListSettings } from "./settings.ts";
import { declared } from "./texts/declared.ts";

export const tasks: DefinedFeature = defineFeature<TasksRuntime, TaskListSettings>({
  name: "tasks",
  plural: declared.feature,
  settings: taskListSettings,
  defersTools: true,
  // Its messages are those of tools, whose rows all features share.
  registerRows: async () => {},
  // Tools are declared only once there is a list.
  declareTools() {},
  startSession,
});
