import assert from "node:assert/strict";
import { test } from "node:test";
import type { TreeFacts } from "../../../../extensions/monitor/task/tree-facts.ts";
import { besideWidths } from "../../../../extensions/monitor/ui/panel/beside.ts";
import { ListView } from "../../../../extensions/monitor/ui/panel/list-view.ts";
import { Unread } from "../../../../extensions/monitor/ui/panel/unread.ts";
import type { TaskView } from "../../../../extensions/monitor/ui/task-view.ts";
import { plainTheme } from "../plain-theme.ts";
import { task } from "./listed-task.ts";

const failed = { kind: "ended", atMs: 1, outcome: "failure", reason: "exited with code 3" } as const;
const timedOut = { ...failed, reason: "stopped at its deadline (5m)" } as const;
const usage: TreeFacts = { processes: [], memoryBytes: 20 * 2 ** 20, cpuMs: 100, ports: [18777] };
const tree = { ...usage, processes: [{ pid: 1, name: "web", depth: 0, memoryBytes: 1, cpuMs: 1 }] };

function listed(tasks: TaskView[]): ListView {
  return new ListView(new Unread(), tasks);
}

test("the filter finds the words of a row: kind, end, state, session, name, id, last line; and the command", () => {
  const tasks = [
    task("m111", { title: "web", runFacts: ["ready"], lastLine: "listening", command: "npm start" }),
    task("j222", { title: "build", kind: "job", state: failed, lastLine: "boom" }),
    task("m333", { title: "deadline", state: timedOut, isForeign: true }),
    task("m444", { title: "slow", state: { kind: "stopping" } }),
  ];
  const list = listed(tasks);
  const found = (filter: string): string => {
    list.choice.filter = filter;
    return list
      .shown(tasks)
      .map(({ id }) => id)
      .join(" ");
  };
  const cases = {
    job: "j222",
    monitor: "m111 m333 m444",
    exited: "j222",
    "code 3": "j222",
    stopped: "m333",
    stopping: "m444",
    "another session": "m333",
    ready: "m111",
    npm: "m111",
    boom: "j222",
    m333: "m333",
    Web: "",
  };
  for (const [filter, ids] of Object.entries(cases)) assert.equal(found(filter), ids, filter);
});

test("beside the preview the end of a task reads whole, with its lines, in the room that its usage leaves", () => {
  const running = task("jdtd", { title: "web", kind: "job", lastLine: "Serving HTTP" });
  const ended = [
    task("mn27", { title: "CI for #12", state: timedOut, lastLine: "Overwrite?", lines: 3 }),
    task("jz2s", { title: "build", kind: "job", state: failed, lines: 1, lastLine: "boom" }),
  ];
  const rows = (tasks: TaskView[]): string[] => {
    const list = listed(tasks);
    const [width] = besideWidths(138);
    return list
      .render(tasks, { width, height: 10 }, plainTheme(), (id) => (id === running.id ? tree : undefined))
      .map((row) => row.trimEnd());
  };
  const [first = "", second = "", third = ""] = rows([running, ...ended]);
  assert.match(first, / 2m14s 20\.0 MiB :18777 {2}Serving HTTP$/);
  assert.match(second, / 2m14s {2}stopped at its deadline \(5m\) · 3 /);
  assert.match(third, / 2m14s {2}exited with code 3 · 1 line · boom$/);
  const [alone = "", other = ""] = rows(ended);
  assert.match(alone, / 2m14s {2}stopped at its deadline \(5m\) · 3 /, "without a running task");
  assert.equal(other, third);
});
