import type { EventBus } from "@earendil-works/pi-coding-agent";
import { askTaskList, TASK_REQUESTS } from "../../tasks/bus.ts";
import { permissionText } from "../texts/permissions.ts";

/** Our own list answers in the same turn. */
const OWN_ANSWER_MS = 50;
/** The time in which another package may say that it has a list. */
const OTHER_ANSWER_MS = 300;

/**
 * Checks the id of a start on the task list.
 * @throws Error if the list lacks it, or if there is no list; only another package knows its own ids
 */
export async function checkListedTask(bus: EventBus, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const found = await askTaskList(bus, TASK_REQUESTS.find, { id }, OWN_ANSWER_MS);
  if (found?.success) return;
  if (found) throw new Error(permissionText.taskRefused(found.error));
  if (await askTaskList(bus, TASK_REQUESTS.ping, {}, OTHER_ANSWER_MS)) return;
  throw new Error(permissionText.noTaskList(id));
}
