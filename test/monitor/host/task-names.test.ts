import assert from "node:assert/strict";
import { test } from "node:test";
import type { SessionEntry } from "@earendil-works/pi-coding-agent";
import { taskNames } from "../../../extensions/monitor/host/task-names.ts";

function call(id: string, callArguments: object): SessionEntry {
  const part = { type: "toolCall", id, name: "monitor", arguments: callArguments };
  return { type: "message", message: { role: "assistant", content: [part] } } as unknown as SessionEntry;
}

function result(toolCallId: string, id: string): SessionEntry {
  const message = { role: "toolResult", toolCallId, toolName: "monitor", details: { id } };
  return { type: "message", message } as unknown as SessionEntry;
}

function event(id: string, description: string): SessionEntry {
  const events = [{ kind: "output", id, description }, { kind: "note" }];
  return {
    type: "custom_message",
    customType: "monitor-event",
    details: { events },
  } as unknown as SessionEntry;
}

test("a task is called as the call that started it says, else after its command, or as its events say", () => {
  const branch = [
    call("c1", { description: "the build", command: "make" }),
    result("c1", "m1"),
    call("c2", { command: "sleep 300" }),
    result("c2", "j1"),
    call("c3", { name: "deploy", command: "./deploy" }),
    result("c3", "j2"),
    event("m2", "dev server"),
  ];
  assert.deepEqual(
    [...taskNames(branch)],
    [
      ["m1", "the build"],
      ["j1", "sleep 300"],
      ["j2", "deploy"],
      ["m2", "dev server"],
    ],
  );
});
