import { join } from "node:path";
import { getAgentDir } from "@earendil-works/pi-coding-agent";

/** Returns the directory of the files of all tasks, under pi's configured agent directory. */
export function taskDirectory(): string {
  return join(getAgentDir(), "monitor");
}
