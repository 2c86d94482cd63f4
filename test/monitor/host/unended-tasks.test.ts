import assert from "node:assert/strict";
import { test } from "node:test";
import type { SessionEntry } from "@earendil-works/pi-coding-agent";
import { unendedStarts, unendedTasks } from "../../../extensions/monitor/host/unended-tasks.ts";

function result(toolName: string, details: unknown, isError = false): SessionEntry {
  return {
    type: "message",
    message: { role: "toolResult", toolName, details, isError },
  } as unknown as SessionEntry;
}

function message(...events: { kind: string; id?: string; endedIds?: string[] }[]): SessionEntry {
  return {
    type: "custom_message",
    customType: "monitor-event",
    details: { events },
  } as unknown as SessionEntry;
}

const started = (id: string): SessionEntry => result("monitor", { id });

test("a task that the model started has not ended until its end was read", () => {
  assert.deepEqual(unendedTasks([started("m1"), started("m2"), result("bg_run", { id: "j1" })]), [
    "m1",
    "m2",
    "j1",
  ]);
  assert.deepEqual(unendedTasks([started("m1"), message({ kind: "output", id: "m1" })]), ["m1"]);
  assert.deepEqual(unendedTasks([started("m1"), message({ kind: "end", id: "m1" })]), []);
});

test("a task of the user's is one of them once the model has read an event of it", () => {
  assert.deepEqual(unendedTasks([message({ kind: "output", id: "m1" })]), ["m1"]);
  assert.deepEqual(unendedTasks([message({ kind: "output", id: "m1" }, { kind: "end", id: "m1" })]), []);
  assert.deepEqual(unendedTasks([message({ kind: "end", id: "m1" })]), []);
});

test("what has ended stays so, whatever of it is read later", () => {
  const late = message({ kind: "output", id: "m1" });
  assert.deepEqual(unendedTasks([started("m1"), message({ kind: "end", id: "m1" }), late]), []);
  assert.deepEqual(unendedTasks([started("m1"), result("monitor_stop", { ids: ["m1"] }), late]), []);
});

test("what was stopped, replaced or reported as ended has ended, and a start that failed was none", () => {
  assert.deepEqual(unendedTasks([started("m1"), result("monitor_stop", { ids: ["m1"] })]), []);
  assert.deepEqual(unendedTasks([started("m1"), result("monitor", { id: "m2", replaced: "m1" })]), ["m2"]);
  assert.deepEqual(unendedTasks([started("m1"), message({ kind: "note", endedIds: ["m1"] })]), []);
  assert.deepEqual(unendedTasks([result("monitor", { id: "m1" }, true)]), []);
});

test("what the person started is told them as gone once, unless its end was", () => {
  const custom = (customType: string, data: unknown) =>
    ({ type: "custom", customType, data }) as SessionEntry;
  const begun = ["m1", "m2", "m3"].map((id) => custom("monitor-started", { id, title: `of ${id}` }));
  const branch = [...begun, custom("monitor-started", { title: "old" }), message({ kind: "end", id: "m2" })];
  assert.deepEqual(unendedStarts(branch), [
    { id: "m1", title: "of m1" },
    { id: "m3", title: "of m3" },
  ]);
  const told = custom("monitor-told", { text: "…", endedIds: ["m1", "m3"] });
  assert.deepEqual(unendedStarts([...branch, told, custom("monitor-told", { text: "…" })]), []);
});

test("what of the person's the model stopped, replaced or has read of is not told them as gone", () => {
  const begun = (id: string) =>
    ({ type: "custom", customType: "monitor-started", data: { id, title: id } }) as SessionEntry;
  const stopped = [begun("m1"), result("monitor_stop", { ids: ["m1"] })];
  const replaced = [begun("m2"), result("monitor", { id: "m3", replaced: "m2" })];
  const read = [begun("m4"), message({ kind: "output", id: "m4" })];
  assert.deepEqual(unendedStarts([...stopped, ...replaced, ...read, begun("m5")]), [
    { id: "m5", title: "m5" },
  ]);
});

test("a damaged or forged session file tells of what can be read", () => {
  const entry = (type: string, customType: string, rest: object) =>
    ({ type, customType, ...rest }) as unknown as SessionEntry;
  const hostile = { toString: 1, valueOf: 2 };
  const branch = [
    entry("custom", "monitor-started", { data: { id: "m1", title: hostile } }),
    entry("custom", "monitor-started", { data: 5 }),
    entry("custom", "monitor-told", { data: { endedIds: [hostile, null] } }),
    ...[[null], [7], 5, "x", [{ id: hostile, endedIds: 5 }], [{ id: "m2", kind: hostile }]].map((events) =>
      entry("custom_message", "monitor-event", { details: { events } }),
    ),
    result("monitor_stop", { ids: 5 } as never),
    result("monitor", { id: hostile, replaced: hostile } as never),
  ];
  assert.deepEqual(unendedTasks(branch), ["m2"]);
  assert.deepEqual(unendedStarts(branch), [{ id: "m1", title: "" }]);
});
