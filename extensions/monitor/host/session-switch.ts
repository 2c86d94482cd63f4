import type { SessionShutdownEvent } from "@earendil-works/pi-coding-agent";
import type { LeftTasks } from "../left-tasks.ts";
import type { OnSessionSwitch } from "../settings/settings.ts";
import type { Task } from "../task/task.ts";
import { sessionText } from "../texts/session.ts";
import { namedTasks } from "./named-tasks.ts";

/** Returns which tasks go on after the runtime of a session; undefined if none do. */
export function goesOnAfter(
  reason: SessionShutdownEvent["reason"],
  onSessionSwitch: OnSessionSwitch,
): ((task: Task) => boolean) | undefined {
  if (reason === "quit") return undefined;
  if (reason === "reload" || onSessionSwitch === "keep") return () => true;
  return onSessionSwitch === "end" ? () => false : (task) => task.spec.startedBy === "user";
}

/** `1 task of the session before goes on: m7k2 "dev server". Ended with the session before: j2a "build".` */
export function switchText({ tasks, ended }: LeftTasks): string | undefined {
  const going = tasks.filter((task) => !task.end);
  const parts = [
    ...(going.length > 0 ? [sessionText.goesOn(going.length, namedTasks(going))] : []),
    ...(ended.length > 0 ? [sessionText.endedBefore(namedTasks(ended))] : []),
  ];
  return parts.length > 0 ? parts.join(" ") : undefined;
}
