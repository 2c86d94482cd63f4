import assert from "node:assert/strict";
import { test } from "node:test";
import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { confirmStarts } from "../../../extensions/monitor/host/confirm.ts";

interface Asked {
  title: string;
  message: string;
  answer(isAllowed: boolean): void;
}

/** Makes a client over RPC, which is asked by `confirm`. */
function client(signal?: AbortSignal) {
  let handler: (event: unknown, ctx: ExtensionContext) => Promise<unknown> = async () => undefined;
  const pi = {
    on(_name: string, listener: typeof handler) {
      handler = listener;
    },
  } as unknown as ExtensionAPI;
  confirmStarts(pi, (_tool, { name, command }) => ({
    kind: "the job",
    name: String(name),
    command: String(command),
  }));
  const asked: Asked[] = [];
  const confirm = (title: string, message: string): Promise<boolean> =>
    new Promise((answer) => asked.push({ title, message, answer }));
  const ctx = { hasUI: true, mode: "rpc", signal, ui: { confirm } } as unknown as ExtensionContext;
  const call = (name: string, command: string): Promise<unknown> =>
    handler({ toolName: "start", input: { name, command } }, ctx);
  return { asked, call };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("a client is given every line of a command, with their number and every character visible", async () => {
  const { asked, call } = client();
  const lines = Array.from({ length: 300 }, (_, index) => `echo ${index + 1} ${"x".repeat(200)}`);
  const allowed = call('a" b', `${lines.join("\n")}\n#\rgit status`);
  await turn();
  assert.equal(asked[0]?.title, String.raw`Start the job "a\" b"?`);
  const [facts, ...shown] = asked[0]?.message.split("\n") ?? [];
  assert.equal(facts, "301 lines, 1 invisible or control character, shown as an escape:");
  assert.deepEqual(shown, [...lines, "#\\rgit status"]);
  asked[0]?.answer(true);
  assert.equal(await allowed, undefined);
});

test("questions come one at a time, each with its own answer", async () => {
  const { asked, call } = client();
  const [first, second] = [call("1", "true"), call("2", "false")];
  await turn();
  assert.deepEqual(
    asked.map(({ message }) => message),
    ["true"],
  );
  asked[0]?.answer(false);
  assert.deepEqual(await first, { block: true, reason: "The user did not allow this start." });
  await turn();
  assert.deepEqual(
    asked.map(({ message }) => message),
    ["true", "false"],
  );
  asked[1]?.answer(true);
  assert.equal(await second, undefined);
});

test("nobody is asked once the run was aborted", async () => {
  const { asked, call } = client(AbortSignal.abort());
  assert.deepEqual(await call("1", "true"), { block: true, reason: "The user did not allow this start." });
  assert.deepEqual(asked, []);
});
