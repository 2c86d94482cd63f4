import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RpcPi } from "../harness/rpc-pi.ts";
import { waitUntil } from "../harness/wait.ts";
import { notifications, promptly, runCommand, type Session, taskProcesses } from "./session.ts";

interface SavedFile {
  version: number;
  format: number;
  saved: { name: string; call: { command: string }; auto: boolean; allowed?: string }[];
}

/** Returns the only file of saved tasks of the session's directory. */
export function savedPath({ home }: Session): string {
  const folder = join(home.agentDir, "monitor-saved");
  const [project = ""] = readdirSync(folder);
  assert.match(project, /^work-/);
  return join(folder, project, "saved.json");
}

export function readSaved(session: Session): SavedFile {
  return JSON.parse(readFileSync(savedPath(session), "utf8"));
}

/** Edits the file like a person. */
export function writeSaved(session: Session, change: (file: SavedFile) => void): void {
  const file = readSaved(session);
  change(file);
  writeFileSync(savedPath(session), JSON.stringify(file));
}

/** Returns the next notification that matches. @param work brings it about */
export async function told(pi: RpcPi, matches: RegExp, work: () => Promise<unknown>): Promise<string> {
  const before = notifications(pi).length;
  await work();
  const find = () =>
    notifications(pi)
      .slice(before)
      .find((text) => matches.test(text));
  return await waitUntil(find, promptly, () => `${matches} in ${notifications(pi).slice(before).join("\n")}`);
}

/** Stops all tasks; its answer tells that a new session has handled its saved tasks before. */
export async function stopAll(session: Session): Promise<void> {
  await runCommand(session.pi, "/monitor-stop all");
  assert.deepEqual(taskProcesses(session.home), []);
}

/** Saves a user's monitor under a name, and stops it. */
export async function saveMonitor(session: Session, command: string, name: string): Promise<void> {
  const { text } = await runCommand(session.pi, `/monitor -- ${command}`);
  const [, id] = /^Started monitor (\w+)/.exec(text) ?? [];
  assert.ok(id, text);
  assert.match((await runCommand(session.pi, `/monitor-save ${id} ${name}`)).text, /^Saved /);
  await runCommand(session.pi, `/monitor-stop ${id}`);
}
