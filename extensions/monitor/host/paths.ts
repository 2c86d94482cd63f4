import { homedir } from "node:os";
import { join, sep } from "node:path";
import { getAgentDir } from "@earendil-works/pi-coding-agent";

/** Where the files of all tasks lie, under pi's agent directory, wherever that is configured. */
export function taskDirectory(): string {
  return join(getAgentDir(), "monitor");
}

/** The path as a person would write it: `~` for the home directory. */
export function displayPath(path: string): string {
  const home = homedir();
  return path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path;
}
