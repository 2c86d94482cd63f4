import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Home } from "../../harness/home.ts";

export interface TaskRecord {
  endedAt?: string;
  reason?: { kind: string } & Record<string, unknown>;
  sent?: { calls: number; bytes: number; last: { text: string }[] };
}

/** Returns the record beside the task's logs; empty while it is missing or being written. */
export function readTaskRecord(home: Home, id: string): TaskRecord {
  const path = join(home.agentDir, "monitor", `${id}.json`);
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  return text === "" ? {} : (JSON.parse(text) as TaskRecord);
}
