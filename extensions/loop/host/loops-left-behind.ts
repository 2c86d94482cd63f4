import { basename } from "node:path";
import { plural } from "../../monitor/format.ts";
import { readStore } from "../store/file-store.ts";
import { storePath } from "../store/store-path.ts";

/** pi's session files are named `<time>_<session id>.jsonl`. */
const SESSION_FILE = /_([\w-]+)\.jsonl$/;

/**
 * Word of the loops that rest since the user left their session for another.
 * @returns undefined if there are none
 */
export function loopsLeftBehind(
  agentDir: string,
  cwd: string,
  previousSessionFile: string | undefined,
): string | undefined {
  const [, sessionId] = SESSION_FILE.exec(basename(previousSessionFile ?? "")) ?? [];
  if (sessionId === undefined) return undefined;
  const { length } = readStore(storePath(agentDir, cwd, "session", sessionId));
  if (length === 0) return undefined;
  return `${plural(length, "loop")} of the session before this one: at rest until that session is resumed.`;
}
