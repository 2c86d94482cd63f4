import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { waitUntil } from "../../harness/wait.ts";
import { promptly, type Session } from "../session.ts";

/** Settings that run every command as it is. */
export const unguarded = { settings: { monitor: { bashGuard: "off" } } };

/** Parses the result of a moved call. */
export function parseMoved(text: string, byWhom = " by the user"): { id: string; shown: string[] } {
  const [, shown = "", id = ""] =
    new RegExp(
      `^([\\s\\S]*?)\\n*\\[This call was moved to the background${byWhom} after [\\dms.]+: it goes on as job (\\w+), pid \\d+\\.\\n`,
    ).exec(text) ?? assert.fail(text);
  assert.match(text, /Its end will be told.*\n.*The working directory is unchanged\. log: .*\.log\]$/);
  return { id, shown: shown.split("\n").filter((line) => line !== "") };
}

export function readLog({ home }: Session, id: string): string[] {
  return readFileSync(join(home.agentDir, "monitor", `${id}.log`), "utf8")
    .trimEnd()
    .split("\n");
}

/** Waits until a running call has printed this. */
export async function printed({ pi }: Session, text: string): Promise<void> {
  const hasText = () =>
    pi.events.some(
      (event) => event.type === "tool_execution_update" && JSON.stringify(event.partialResult).includes(text),
    );
  await waitUntil(hasText, promptly, `the output ${text}`);
}
