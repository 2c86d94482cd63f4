import { createHash } from "node:crypto";
import type { BgRunArguments } from "../tools/job-parameters.ts";
import type { MonitorArguments } from "../tools/monitor-parameters.ts";

/** A call of the tool, without the parameters that mean another task: `replaces`, `task`. */
export type SavedCall = { kind: "monitor"; call: MonitorArguments } | { kind: "job"; call: BgRunArguments };

/** A saved task, which a person can start again in the same directory. */
export type SavedTask = SavedCall & {
  /** Unique in its directory. */
  name: string;
  /** Whether only the user may stop the started task. */
  isProtected: boolean;
  /** Whether it starts by itself with each session in its directory. */
  auto: boolean;
  /** The digest of the task that the person has allowed to start by itself, if any. */
  allowed: string | undefined;
};

export const SAVED_MAX = 50;

/** Returns a digest that changes with the task and the directory. */
export function digestOf({ kind, call, isProtected }: SavedTask, directory: string): string {
  return createHash("sha256")
    .update(JSON.stringify([directory, kind, call, isProtected]))
    .digest("hex");
}

/** Tells whether the person has allowed exactly this to start by itself. */
export function isAllowed(saved: SavedTask, directory: string): boolean {
  return saved.allowed === digestOf(saved, directory);
}
