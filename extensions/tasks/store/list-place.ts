import { join } from "node:path";
import { projectFolder } from "../../core/pi/project-folder.ts";

/** Returns the path of the list that the sessions of one directory share. */
export function projectListPath(agentDir: string, cwd: string): string {
  return join(projectFolder(agentDir, "tasks", cwd), "project.json");
}
