import { existsSync } from "node:fs";
import { basename } from "node:path";
import { problem } from "../texts/problems.ts";
import { storePath } from "./loop-place.ts";

/** pi's session files are named `<time>_<session id>.jsonl`. */
const SESSION_FILE = /_([\w-]+)\.jsonl$/;

/**
 * Tells of the loops that rest since the user left their session for another.
 * @returns undefined if there are none
 */
export async function loopsLeftBehind(
  agentDir: string,
  cwd: string,
  previousSessionFile: string | undefined,
): Promise<string | undefined> {
  const [, sessionId] = SESSION_FILE.exec(basename(previousSessionFile ?? "")) ?? [];
  if (sessionId === undefined) return undefined;
  const path = storePath(agentDir, cwd, "session", sessionId);
  if (!existsSync(path)) return undefined;
  const { readStore } = await import("../store/file-store.ts");
  const { length } = readStore(path);
  if (length === 0) return undefined;
  return problem.leftBehind(length);
}
