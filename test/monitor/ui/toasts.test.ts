import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Theme } from "@earendil-works/pi-coding-agent";
import type { EndReason } from "../../../extensions/monitor/task/end-reason.ts";
import { Toasts } from "../../../extensions/monitor/ui/toasts.ts";
import { silentTask } from "../silent-task.ts";
import { plainTheme } from "./plain-theme.ts";

type Widget = (tui: unknown, theme: Theme) => { render(width: number): string[] };

/** What stands above the editor after a task has ended so. */
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
    " ■ a test  stopped by the model after 5s",
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
