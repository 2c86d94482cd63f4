import { removeOldFiles } from "../task/retention.ts";
import { taskDirectory } from "./paths.ts";

/** Removes the files of old tasks. @throws the system's error */
export async function removeOldTaskFiles(keepDays: number): Promise<void> {
  await removeOldFiles(taskDirectory(), keepDays, Date.now());
}
