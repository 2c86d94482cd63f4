import { Arrivals } from "../../../../extensions/monitor/task/arrivals.ts";
import type { TaskView } from "../../../../extensions/monitor/ui/task-view.ts";

/** Makes a running task of a list, as far as it has no other facts. */
export function task(id: string, facts: Partial<TaskView> = {}): TaskView {
  return {
    id,
    kind: "monitor",
    title: id,
    label: id,
    command: "true",
    pid: 1,
    startedAtMs: 0,
    ageMs: 134_000,
    state: { kind: "running" },
    lines: 0,
    isLineOpen: false,
    lastLine: undefined,
    runFacts: [],
    reads: "none",
    sent: [],
    isProtected: false,
    isForeign: false,
    account: "0 lines",
    facts: [],
    logs: [
      {
        name: "log",
        path: "/log",
        place: "/log",
        isKept: true,
        isEmpty: false,
        arrivals: new Arrivals(),
        begins: () => undefined,
        written: () => [],
      },
    ],
    ...facts,
  };
}
