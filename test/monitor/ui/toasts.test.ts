import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Theme } from "@earendil-works/pi-coding-agent";
import { nothingSkipped } from "../../../extensions/monitor/pipeline/line.ts";
import type { OutputEvent } from "../../../extensions/monitor/pipeline/output-event.ts";
import type { MonitorSettings } from "../../../extensions/monitor/settings/settings.ts";
import type { EndReason } from "../../../extensions/monitor/task/end-reason.ts";
import { Toasts } from "../../../extensions/monitor/ui/toasts.ts";
import { silentTask } from "../silent-task.ts";
import { plainTheme } from "./plain-theme.ts";

type Widget = (tui: unknown, theme: Theme) => { render(width: number): string[] };

interface Person {
  mode?: "tui" | "rpc" | "print";
  when?: MonitorSettings["toasts"];
  isIdle?: boolean;
  isHeldBack?: boolean;
}

/** Returns the rows above the editor and the notifications for a person in this state. */
function shownTo(t: TestContext, person: Person = {}) {
  const { mode = "tui", when = "busy", isIdle = false, isHeldBack = false } = person;
  let widget: Widget | undefined;
  const told: string[] = [];
  const ui = {
    setWidget(_key: string, shown: Widget | undefined) {
      widget = shown;
    },
    notify: (text: string, kind: string) => told.push(`${kind} ${text}`),
  };
  const ctx = { hasUI: mode !== "print", mode, isIdle: () => isIdle, ui };
  const toasts = new Toasts(ctx as never, { toasts: when, jobs: true }, () => isHeldBack);
  t.after(() => toasts.close());
  const rows = (): string[] =>
    widget?.({ requestRender() {} }, plainTheme())
      .render(100)
      .map(plain) ?? [];
  return { toasts, told, rows };
}

function plain(row: string): string {
  return row.replaceAll("\x1b[0m", "");
}

function output(text: string): OutputEvent {
  return {
    seq: 1,
    atMs: 0,
    firstLine: 1,
    lastLine: 1,
    lines: 1,
    texts: ["before", text],
    truncated: false,
    cutLines: 0,
    skippedBefore: nothingSkipped,
    skippedWithin: nothingSkipped,
    repeatsBefore: undefined,
  };
}

/** Returns the rows above the editor after a task has ended for this reason. */
async function shownAfter(t: TestContext, reason: EndReason): Promise<string[]> {
  let rows: string[] = [];
  const ui = {
    setWidget(_key: string, widget: Widget | undefined) {
      if (widget) rows = widget({}, plainTheme()).render(100);
    },
  };
  const ctx = { hasUI: true, mode: "tui", isIdle: () => false, ui };
  const toasts = new Toasts(ctx as never, { toasts: "busy", jobs: true }, () => false);
  t.after(() => toasts.close());
  const task = silentTask({ startedAtMs: Date.now() - 5_000 });
  task.end = { ...task.end, reason, atMs: task.startedAtMs + 5_000 };
  toasts.ended(task);
  return rows.map((row) => row.replaceAll("\x1b[0m", ""));
}

test("a person reads who has stopped a task in words that are meant for them", async (t) => {
  assert.deepEqual(await shownAfter(t, { kind: "stopped", by: "model" }), [
    " ■ a test  stopped by the agent after 5s",
  ]);
  assert.deepEqual(await shownAfter(t, { kind: "stopped", by: "command" }), [
    " ■ a test  stopped by you after 5s",
  ]);
});

test("the mark of an end is that of how it went", async (t) => {
  assert.deepEqual(await shownAfter(t, { kind: "exited", code: 0 }), [
    " ✓ a test  exited with code 0 after 5s",
  ]);
  assert.deepEqual(await shownAfter(t, { kind: "replaced", by: "m3c" }), [
    " ■ a test  replaced by m3c after 5s",
  ]);
});

test("a line shows above the editor while the agent is busy, or idle with what happens held back", (t) => {
  for (const [person, shows] of [
    [{}, true],
    [{ isIdle: true }, false],
    [{ isIdle: true, isHeldBack: true }, true],
    [{ isIdle: true, when: "always" }, true],
    [{ when: "never" }, false],
    [{ mode: "print" }, false],
  ] as const satisfies [Person, boolean][]) {
    const { toasts, told, rows } = shownTo(t, person);
    toasts.output(silentTask(), output("FAIL \x1b[31msrc/a.test.ts"));
    assert.deepEqual(rows(), shows ? [" » a test  FAIL src/a.test.ts"] : [], JSON.stringify(person));
    assert.deepEqual(told, []);
  }
});

test("the lines above the editor go when the agent is idle again, unless they always show", (t) => {
  for (const [when, left] of [
    ["busy", 0],
    ["always", 1],
  ] as const) {
    const { toasts, rows } = shownTo(t, { when });
    toasts.output(silentTask(), output("one"));
    toasts.agentSettled();
    assert.equal(rows().length, left, when);
  }
});

test("a client hears at once of the first event, then of the latest in each second", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { toasts, told } = shownTo(t, { mode: "rpc" });
  for (const text of ["one", "two", "three"]) toasts.output(silentTask(), output(text));
  assert.deepEqual(told, ["info m7k2 a test: one"]);
  t.mock.timers.tick(1_000);
  assert.deepEqual(told.slice(1), ["info m7k2 a test: three"]);
  t.mock.timers.tick(1_000);
  toasts.output(silentTask(), output("four"));
  assert.deepEqual(told.slice(2), ["info m7k2 a test: four"]);
});

test("a failure is a warning that names the ways to the log", (t) => {
  for (const [mode, ways] of [
    ["rpc", "/bg-logs m7k2"],
    ["tui", "/bg-logs m7k2, Alt+M"],
  ] as const) {
    const { toasts, told, rows } = shownTo(t, { mode });
    const task = silentTask({ startedAtMs: Date.now() - 5_000 });
    task.end = { ...task.end, reason: { kind: "exited", code: 3 }, atMs: task.startedAtMs + 5_000 };
    toasts.ended(task);
    assert.deepEqual(told, [`warning m7k2 a test: exited with code 3 after 5s; log: ${ways}`]);
    assert.deepEqual(rows(), []);
  }
});

test("a stop of the person's own, whose row comes at once, is told by that alone", (t) => {
  const shown = (by: "command" | "panel" | "model", person: Person) => {
    const { toasts, rows } = shownTo(t, { when: "always", ...person });
    const task = silentTask();
    task.end = { ...task.end, reason: { kind: "stopped", by } };
    toasts.ended(task);
    return rows().length;
  };
  assert.equal(shown("command", { isIdle: true }), 0);
  assert.equal(shown("panel", { isIdle: true }), 0);
  assert.equal(shown("model", { isIdle: true }), 1);
  assert.equal(shown("command", { isIdle: false }), 1);
  assert.equal(shown("command", { isIdle: true, isHeldBack: true }), 1);
});
