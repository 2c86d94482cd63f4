import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Listener } from "./listening-proc.ts";

/** lsof prints a block for each process: `p<pid>`, then for each socket `f…` and `n<address>:<port>`. */
export async function listenersFromLsof(pids: readonly number[]): Promise<Listener[]> {
  const { stdout } = await promisify(execFile)("lsof", [
    "-a",
    "-n",
    "-P",
    "-iTCP",
    "-sTCP:LISTEN",
    "-Fpn",
    "-p",
    pids.join(","),
  ]).catch(
    // lsof exits with 1 when it finds none, or when some process is gone.
    (error: { stdout?: string; code?: number | string }) => {
      if (error.code !== 1) throw error;
      return { stdout: error.stdout ?? "" };
    },
  );
  return parseLsof(stdout);
}

export function parseLsof(rows: string): Listener[] {
  const found: Listener[] = [];
  let pid = 0;
  for (const row of rows.split("\n")) {
    if (row.startsWith("p")) pid = Number(row.slice(1));
    else if (row.startsWith("n")) {
      found.push({ pid, socket: { port: Number(row.slice(row.lastIndexOf(":") + 1)), inode: "" } });
    }
  }
  return found;
}
