import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parentProcess, processesMatching } from "../../harness/processes.ts";
import type { RpcPi } from "../../harness/rpc-pi.ts";
import { promptly } from "../session.ts";

/** The extension that answers, for `-e`. */
export const diagnoseExtension = join(import.meta.dirname, "fixtures/diagnose.ts");

export interface Diagnosis {
  /** The resources that keep Node's event loop busy: timers, pipes, processes, … */
  resources: Record<string, number>;
  /** The listeners of `process` itself. */
  listeners: number;
  heapUsed: number;
  rss: number;
  arrayBuffers: number;
  descriptors: number;
  children: number[];
}

/** Returns the resources that pi holds now, after a garbage collection. */
export async function diagnose(pi: RpcPi): Promise<Diagnosis> {
  const fromIndex = pi.events.length;
  const accepted = pi.prompt("/diagnose");
  const answer = await pi.waitForEvent(
    ({ message }) => typeof message === "string" && message.startsWith("diagnosis "),
    promptly,
    "the diagnosis",
    fromIndex,
  );
  await accepted;
  const said = JSON.parse(String(answer.message).replace("diagnosis ", "")) as Omit<
    Diagnosis,
    "descriptors" | "children"
  >;
  return { ...said, descriptors: descriptorsOf(pi.pid).length, children: childrenOf(pi.pid) };
}

export function descriptorsOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`);
}

export function childrenOf(pid: number): number[] {
  return processesMatching("").filter((other) => parentProcess(other) === pid);
}

/** Returns the guardians that this pi has started. */
export function guardiansOf(pid: number): number[] {
  return processesMatching("guardian.sh").filter((other) => parentProcess(other) === pid);
}
