import { TaskTree } from "../../core/processes/task-tree.ts";
import { noticeText } from "../texts/notices.ts";
import type { EndReason } from "./end-reason.ts";
import type { SourceProcesses } from "./source.ts";
import { usageOfTree } from "./tree-facts.ts";

const MIB = 1024 * 1024;
const LOOK_MS = 2_000;
const TOLD_SHARE = 0.8;

/** A task as far as the watch of its memory needs it. */
export interface MeasuredTask {
  /** The processes of the current run; undefined if it has none. */
  readonly processes: SourceProcesses | undefined;
  notice(text: string): void;
  terminate(reason: EndReason): void;
}

/**
 * Looks every 2 s at the memory of a task with a limit. It warns once for each run that comes near the limit,
 * and ends the task above it.
 * @param maxMib 0: no limit, and no look
 * @returns a function that ends the watch
 */
export function watchMemory(task: MeasuredTask, maxMib: number): () => void {
  if (maxMib === 0) return () => {};
  let watched: { processes: SourceProcesses; tree: TaskTree; isTold: boolean } | undefined;
  let isLooking = false;
  const look = async (): Promise<void> => {
    const { processes } = task;
    if (!processes) return;
    if (watched?.processes !== processes)
      watched = { processes, tree: new TaskTree(processes.identity), isTold: false };
    const { memoryBytes } = await usageOfTree(watched.tree);
    if (memoryBytes > maxMib * MIB) {
      task.terminate({ kind: "memory", maxMib, usedMib: Math.ceil(memoryBytes / MIB) });
    } else if (memoryBytes >= TOLD_SHARE * maxMib * MIB && !watched.isTold) {
      watched.isTold = true;
      task.notice(noticeText.memory(memoryBytes, maxMib));
    }
  };
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    // Failed reads are repeated at the next look.
    void look()
      .catch(() => {})
      .finally(() => {
        isLooking = false;
      });
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
