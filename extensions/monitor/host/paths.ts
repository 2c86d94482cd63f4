import { join } from "node:path";
import { getAgentDir } from "@earendil-works/pi-coding-agent";

/** Where the files of all tasks lie, under pi's agent directory, wherever that is configured. */
export function taskDirectory(): string {
  return join(getAgentDir(), "monitor");
}
