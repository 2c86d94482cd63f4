import assert from "node:assert/strict";
import { test } from "node:test";
import { createEventBus, type EventBus } from "@earendil-works/pi-coding-agent";
import { type MonitorClient, monitorClient } from "../../../extensions/monitor/client/client.ts";
import {
  CLIENT_ANSWER,
  CLIENT_REQUEST,
  type ClientRequest,
} from "../../../extensions/monitor/client/protocol.ts";

/** Answers in place of the product, when the test says so. */
interface Answerer {
  bus: EventBus;
  client: MonitorClient;
  requests: ClientRequest[];
  answer(index: number, result: unknown): void;
  output(id: string): void;
  done(id: string): void;
}

function answerer(): Answerer {
  const bus = createEventBus();
  const requests: ClientRequest[] = [];
  bus.on(CLIENT_REQUEST, (data) => void requests.push(data as ClientRequest));
  return {
    bus,
    client: monitorClient(bus),
    requests,
    answer: (index, result) => bus.emit(CLIENT_ANSWER, { requestId: requests[index]?.requestId, result }),
    output: (id) => bus.emit("monitor:output", { id }),
    done: (id) => bus.emit("monitor:done", { id }),
  };
}

const monitor = { description: "watched", command: "true" };

async function typesOf(client: MonitorClient, id: string): Promise<string[]> {
  const types: string[] = [];
  for await (const { type } of client.events(id)) types.push(type);
  return types;
}

test("of two starts under way at once, both yield all events of their tasks", async () => {
  const { client, answer, output, done } = answerer();
  const first = client.start(monitor);
  const second = client.start(monitor);
  output("m1");
  answer(0, { id: "m1", text: "" });
  await first;
  output("m2");
  done("m1");
  answer(1, { id: "m2", text: "" });
  await second;
  done("m2");
  assert.deepEqual(await typesOf(client, "m1"), ["output", "done"]);
  assert.deepEqual(await typesOf(client, "m2"), ["output", "done"]);
});

test("a task that is followed while another start is under way is followed to its end", async () => {
  const { client, answer, requests, output, done } = answerer();
  const start = client.start(monitor);
  output("theirs");
  const followed = typesOf(client, "theirs");
  assert.equal(requests[1]?.action, "list");
  answer(1, [{ id: "theirs", status: "running" }]);
  answer(0, { id: "ours", text: "" });
  await start;
  output("theirs");
  done("theirs");
  assert.deepEqual(await followed, ["output", "done"], "those from the first read on");
});

test("events of tasks that were not started here are forgotten after the start", async () => {
  const { client, answer, output, requests } = answerer();
  const start = client.start(monitor);
  output("theirs");
  answer(0, { id: "ours", text: "" });
  await start;
  const followed = typesOf(client, "theirs");
  assert.equal(requests[1]?.action, "list", "it asks whether the task runs");
  answer(1, []);
  assert.deepEqual(await followed, []);
});

test("an answer that is none is passed over", async (t) => {
  const logged = t.mock.method(console, "error", () => {});
  const { bus, client, answer } = answerer();
  const listed = client.list();
  for (const data of [undefined, null, 5, "text", {}, []]) bus.emit(CLIENT_ANSWER, data);
  answer(0, []);
  assert.deepEqual(await listed, []);
  assert.equal(logged.mock.callCount(), 0, "pi prints errors of handlers over its screen");
});
