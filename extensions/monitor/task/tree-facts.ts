import { portsOf } from "../../core/processes/listening-sockets.ts";
import type { ProcessInfo } from "../../core/processes/process-table.ts";
import type { TaskTree } from "../../core/processes/task-tree.ts";
import { type Usage, usageOf } from "../../core/processes/usage.ts";

/** The processes of a task and their usage at one moment. */
export interface TreeFacts extends Usage {
  /** Each stands behind the one that started it. */
  processes: readonly ProcessFact[];
  /** The ports that they listen on, in order. */
  ports: readonly number[];
}

export interface ProcessFact extends Usage {
  pid: number;
  /** The name of its program; untrusted. */
  name: string;
  /** The number of the task's processes that are its ancestors. */
  depth: number;
}

const nothing: Usage = { memoryBytes: 0, cpuMs: 0 };

/** @throws the system's error, such as EMFILE */
export async function treeFacts(tree: TaskTree): Promise<TreeFacts> {
  const infos = await tree.look();
  const pids = infos.map(({ pid }) => pid);
  const [usage, ports] = await Promise.all([usageOf(pids), portsOf(pids)]);
  const processes = inTreeOrder(infos).flatMap(({ info: { pid, name }, depth }) => {
    const used = usage.get(pid);
    return used ? [{ pid, name, depth, ...used }] : [];
  });
  return { ...sumOf(processes), processes, ports };
}

/** Returns the usage of all processes of the task. @throws the system's error, such as EMFILE */
export async function usageOfTree(tree: TaskTree): Promise<Usage> {
  const infos = await tree.look();
  return sumOf([...(await usageOf(infos.map(({ pid }) => pid))).values()]);
}

function sumOf(usages: readonly Usage[]): Usage {
  return usages.reduce(
    (sum, { memoryBytes, cpuMs }) => ({
      memoryBytes: sum.memoryBytes + memoryBytes,
      cpuMs: sum.cpuMs + cpuMs,
    }),
    nothing,
  );
}

export function inTreeOrder(infos: readonly ProcessInfo[]): { info: ProcessInfo; depth: number }[] {
  const isThere = new Set(infos.map(({ pid }) => pid));
  const withChildren = (info: ProcessInfo, depth: number): { info: ProcessInfo; depth: number }[] => [
    { info, depth },
    ...infos
      .filter(({ parentPid }) => parentPid === info.pid)
      .flatMap((child) => withChildren(child, depth + 1)),
  ];
  return infos.filter(({ parentPid }) => !isThere.has(parentPid)).flatMap((root) => withChildren(root, 0));
}
