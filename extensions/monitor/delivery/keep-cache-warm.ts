import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import type { Task } from "../task/task.ts";

/**
 * Keeps the prompt cache of the idle agent warm while a running task may wake it; pi expects requests only
 * from the user. All refreshes since the last request together cost at most what a missed cache would cost
 * the next one. Without such a task, pi's own decision holds.
 */
export function keepCacheWarm(pi: ExtensionAPI, runningTasks: () => readonly Task[]): void {
  let spent = 0;
  pi.on("agent_start", () => {
    spent = 0;
  });
  pi.on("cache_warming_decision", ({ action, warmCost, missCost }) => {
    const mayWake = runningTasks().some(({ spec }) => spec.wake !== "never");
    const isWorthIt = mayWake && spent + warmCost <= missCost;
    if (action === "stop" && !isWorthIt) return undefined;
    spent += warmCost;
    return isWorthIt ? { action: "warm" } : undefined;
  });
}
