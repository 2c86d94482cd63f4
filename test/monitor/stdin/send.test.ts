import assert from "node:assert/strict";
import { test } from "node:test";
import { sendTo } from "../../../extensions/monitor/stdin/send.ts";
import { startTask } from "../start-task.ts";

test("the model does not type into a terminal to which a person connects meanwhile", async (t) => {
  const { task } = await startTask(t, "cat", { spec: { input: "terminal" } });
  const terminal = task.input?.terminal;
  assert.ok(terminal);
  for (const request of [{ text: "one\r" }, { end: true }]) {
    const sent = sendTo(task, request);
    const disconnect = terminal.connect({ output() {}, closed() {} });
    await assert.rejects(
      sent,
      /is connected to the user's terminal: they type into it now\. Nothing was sent\.$/,
    );
    disconnect();
  }
  assert.match(await sendTo(task, { text: "two\r" }), /^Sent 4 bytes/);
  assert.match(await sendTo(task, { end: true }), /; Ctrl\+D typed\.$/);
});
