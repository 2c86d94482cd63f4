import assert from "node:assert/strict";
import { test } from "node:test";
import { createEventBus } from "@earendil-works/pi-coding-agent";
import { MONITOR_DONE } from "../../extensions/monitor/bus.ts";
import { noteEnds } from "../../extensions/tasks/host/note-ends.ts";
import type { TaskList } from "../../extensions/tasks/task-list.ts";

test("a note says in words how a command ended, whatever is sent in its place", (t) => {
  const logged = t.mock.method(console, "error", () => {});
  const bus = createEventBus();
  const notes: string[] = [];
  const list = { note: async (_id: string, note: string) => void notes.push(note) };
  // Only this one is used.
  const stop = noteEnds(bus, list as unknown as TaskList, () => {});
  const task = { task: "1", kind: "job", id: "b1", description: "build", at: "2026-11-22T08:00:00Z" };
  for (const [end, said] of [
    [{ reason: "exited", exitCode: 3 }, "exited with code 3"],
    [{ reason: "signaled", signal: "SIGKILL" }, "ended by signal SIGKILL"],
    [{ reason: "stopped" }, "was stopped"],
    [{ reason: "timeout" }, "was stopped at its deadline"],
    [{ reason: "session_end" }, "ended with the session"],
    [{ reason: "constructor" }, 'ended ("constructor")'],
    [{ reason: "x\n[y]" }, String.raw`ended ("x\n[y]")`],
    [{ reason: Object.create(null) }, "ended ({})"],
    [{}, "ended (undefined)"],
  ] as const) {
    bus.emit(MONITOR_DONE, { ...task, ...end });
    const note = notes.pop() ?? assert.fail();
    assert.ok(note.startsWith(`job b1 "build" ${said} at `), note);
  }
  stop();
  assert.equal(logged.mock.callCount(), 0);
});
