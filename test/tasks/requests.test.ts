import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import type { EventBus, ExtensionAPI, SessionEntry } from "@earendil-works/pi-coding-agent";
import { checkListedTask } from "../../extensions/monitor/host/listed-task.ts";
import { askTaskList, replyChannel, TASK_REQUESTS, type TaskReply } from "../../extensions/tasks/bus.ts";
import { OtherList } from "../../extensions/tasks/host/other-lists.ts";
import { answer } from "../../extensions/tasks/host/serve-requests.ts";
import { SessionTaskStore } from "../../extensions/tasks/store/session-store.ts";
import { TaskList } from "../../extensions/tasks/task-list.ts";
import { withTimeout } from "../harness/wait.ts";

function newBus(): EventBus {
  const emitter = new EventEmitter();
  return {
    emit: (channel, data) => void emitter.emit(channel, data),
    on(channel, handler) {
      emitter.on(channel, handler);
      return () => emitter.off(channel, handler);
    },
  };
}

/** Serves a list that answers on the bus. */
function serveList(bus: EventBus): TaskList {
  const store = new SessionTaskStore({ appendEntry() {} }, [] as SessionEntry[]);
  const list = new TaskList(store, { happened() {}, emptied() {}, changed() {} }, () => 1);
  for (const name of ["create", "update", "find", "ping", "pending", "clean"] as const)
    bus.on(TASK_REQUESTS[name], (data) => void answer(bus, name, list, data));
  return list;
}

test("a request whose fields throw what is no Error is answered, too", async () => {
  const bus = newBus();
  serveList(bus);
  const requestId = "r1";
  const replied = new Promise((resolve) => bus.on(replyChannel(TASK_REQUESTS.create, requestId), resolve));
  const request = {
    requestId,
    get subject() {
      throw undefined;
    },
  };
  bus.emit(TASK_REQUESTS.create, request);
  assert.deepEqual(await withTimeout(replied, 10_000, "a reply"), { success: false, error: "undefined" });
});

test("what is wrong with a request is said in its reply, shortly, and one without an id has none", async () => {
  const bus = newBus();
  const list = serveList(bus);
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  const errorOf = async (channel: string, fields: object): Promise<string> => {
    const reply: TaskReply | undefined = await askTaskList(bus, channel, fields, 1_000);
    return reply?.success === false ? reply.error : assert.fail(`${channel} ${JSON.stringify(reply)}`);
  };
  assert.match(await errorOf(TASK_REQUESTS.create, {}), /^subject is missing/);
  assert.match(await errorOf(TASK_REQUESTS.create, { subject: 5 }), /^subject is 5; allowed is a text/);
  assert.match(await errorOf(TASK_REQUESTS.update, { id: 7 }), /^id is 7; allowed is the id of a task/);
  assert.match(await errorOf(TASK_REQUESTS.find, { id: "7" }), /^There is no task "7"\. The list is empty/);
  for (const status of ["y".repeat(1_000_000), { y: "y".repeat(1_000_000) }, circle]) {
    const error = await errorOf(TASK_REQUESTS.update, { id: "1", status });
    assert.ok(error.length < 400, `${error.length} characters`);
  }
  const made = await askTaskList(bus, TASK_REQUESTS.create, { subject: `${"x".repeat(199)}😀` }, 1_000);
  assert.equal(made?.success, true);
  assert.equal(list.all()[0]?.subject, "x".repeat(199), "no half of a character");
  const updated = await askTaskList(bus, TASK_REQUESTS.update, { id: " #1 ", status: "completed" }, 1_000);
  assert.match(JSON.stringify(updated), /"status":"completed"/);
  for (const data of [undefined, null, 5, "x", {}, { requestId: 5 }]) bus.emit(TASK_REQUESTS.clean, data);
  assert.equal(list.all().length, 1, "nobody asked");
});

test("another package's list counts that answers only later, and our own question is not for us", async () => {
  const bus = newBus();
  const asked: { requestId: string }[] = [];
  bus.on(TASK_REQUESTS.ping, (data) => void asked.push(data as { requestId: string }));
  const pi = { events: bus, getAllTools: () => [] } as unknown as ExtensionAPI;
  const others = new OtherList(pi);
  const [question] = asked;
  assert.ok(question && others.isOwn(question));
  assert.ok(!others.isOwn({ requestId: "theirs" }) && !others.isOwn(undefined));
  assert.ok(!others.has());
  bus.emit(replyChannel(TASK_REQUESTS.ping, question.requestId), { success: true, data: { version: 2 } });
  assert.ok(others.has());
  assert.throws(() => others.check(), /Another package keeps a task list/);
  others.close();
});

test("what is started for a task that the list does not have is refused, and so is it without a list", async () => {
  const bus = newBus();
  await assert.rejects(
    checkListedTask(bus, "1"),
    /task is "1", and this session has no task list\. Nothing was/,
  );
  const remove = bus.on(TASK_REQUESTS.ping, (data) => {
    const { requestId } = data as { requestId: string };
    setImmediate(() => bus.emit(replyChannel(TASK_REQUESTS.ping, requestId), { success: true, data: {} }));
  });
  await checkListedTask(bus, "theirs");
  remove();
  const list = serveList(bus);
  await list.change({ add: [{ subject: "build" }] });
  await checkListedTask(bus, "#1");
  await checkListedTask(bus, undefined);
  await assert.rejects(
    checkListedTask(bus, "9"),
    /task: There is no task "9"\. The only one is #1\. Nothing was started/,
  );
});
