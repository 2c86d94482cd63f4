import { join } from "node:path";
import { getAgentDir } from "@earendil-works/pi-coding-agent";
import { projectFolder } from "../../core/pi/project-folder.ts";

/** Returns the file of a directory's saved tasks: under pi's agent directory, never in the repository. */
export function savedPath(directory: string): string {
  return join(projectFolder(getAgentDir(), "monitor-saved", directory), "saved.json");
}
