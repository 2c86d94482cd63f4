import { createHash } from "node:crypto";
import type { BgRunArguments } from "../tools/job-tools.ts";
import type { MonitorArguments } from "../tools/monitor-tools.ts";

/** A call as the tool takes it, less what means another task: `replaces`, `task`. */
export type SavedCall = { kind: "monitor"; call: MonitorArguments } | { kind: "job"; call: BgRunArguments };

/** What a person has saved of a task, to start it again in the same directory. */
export type SavedTask = SavedCall & {
  /** Unique in its directory. */
  name: string;
  /** Whether only the user may stop what it starts. */
  isProtected: boolean;
  /** Whether it starts by itself with each session in its directory. */
  auto: boolean;
  /** Digest of what the person has allowed to start by itself; undefined if nothing. */
  allowed: string | undefined;
};

export const SAVED_MAX = 50;

/** A change of anything that is started, or of where, gives another digest. */
export function digestOf({ kind, call, isProtected }: SavedTask, directory: string): string {
  return createHash("sha256")
    .update(JSON.stringify([directory, kind, call, isProtected]))
    .digest("hex");
}

/** Whether the person has allowed exactly this to start by itself. */
export function isAllowed(saved: SavedTask, directory: string): boolean {
  return saved.allowed === digestOf(saved, directory);
}
