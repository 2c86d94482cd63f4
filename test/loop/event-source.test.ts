import assert from "node:assert/strict";
import { test } from "node:test";
import { createEventBus, type EventBus, type ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { EventSource, type LoopEvent } from "../../extensions/loop/events/event-source.ts";

interface Listened {
  bus: EventBus;
  source: EventSource;
  heard: LoopEvent[];
  setLoopRun(isLoopRun: boolean): void;
}

function listened(): Listened {
  const bus = createEventBus();
  const heard: LoopEvent[] = [];
  let isLoopRun = false;
  // Only these two are used.
  const pi = { events: bus, on() {} } as unknown as ExtensionAPI;
  const source = new EventSource(
    pi,
    undefined,
    () => isLoopRun,
    (event) => heard.push(event),
  );
  return {
    bus,
    source,
    heard,
    setLoopRun(is) {
      isLoopRun = is;
    },
  };
}

test("what anybody sends in a task's place is passed over or told, and pi prints no error", (t) => {
  const logged = t.mock.method(console, "error", () => {});
  const { bus, heard } = listened();
  for (const data of [undefined, null, 5, "text", [], {}, { id: {} }]) {
    for (const channel of ["monitor:started", "monitor:output", "monitor:done"]) bus.emit(channel, data);
  }
  for (const { json } of heard) assert.doesNotThrow(json);
  assert.equal(logged.mock.callCount(), 0);
});

test("a message is of loops' runs if it brings events of tasks, and all of them were started by such runs", () => {
  const { bus, source, setLoopRun } = listened();
  bus.emit("monitor:started", { id: "m1", startedBy: "model" });
  setLoopRun(true);
  bus.emit("monitor:started", { id: "m2", startedBy: "model" });
  bus.emit("monitor:started", { id: "m3", startedBy: "user" });
  setLoopRun(false);
  for (const [events, is] of [
    [[{ id: "m2" }, { id: "m2" }], true],
    [[{ id: "m2" }, { kind: "note" }], true],
    [[{ id: "m1" }, { id: "m2" }], false],
    [[{ id: "m3" }], false],
    [[{ kind: "note" }], false],
    [[null, 5, { id: 5 }], false],
    [undefined, false],
  ] as const) {
    assert.equal(source.isOfLoopRuns({ events }), is, JSON.stringify(events));
  }
  for (const details of [undefined, null, 5]) assert.equal(source.isOfLoopRuns(details), false);
});

test("after a reload the tasks that loops' runs have started are known, up to 200 of them", () => {
  const before = listened();
  before.setLoopRun(true);
  for (let task = 0; task <= 200; task++)
    before.bus.emit("monitor:started", { id: `r${task}`, startedBy: "model" });
  before.source.close();
  const { source } = listened();
  const isKnown = (id: string): boolean => source.isOfLoopRuns({ events: [{ id }] });
  assert.deepEqual(["r0", "r1", "r200", "r201"].map(isKnown), [false, true, true, false]);
});
