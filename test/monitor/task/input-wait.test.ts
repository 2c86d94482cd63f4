import assert from "node:assert/strict";
import { test } from "node:test";
import { inputWaitOf } from "../../../extensions/core/processes/awaits-input.ts";
import { processesOf } from "../../../extensions/core/processes/task-processes.ts";
import { looksLikeQuestion, seemsToAwaitInput } from "../../../extensions/monitor/task/input-wait.ts";
import { onLinux, startTree } from "../../core/processes/process-tree.ts";
import { skippedWithout } from "../../harness/on-path.ts";
import { waitUntil } from "../../harness/wait.ts";

for (const line of [
  "Overwrite? [y/N] ",
  "Are you sure you want to continue connecting (yes/no/[fingerprint])? ",
  "[sudo] password for me: ",
  "Enter passphrase for key '/home/me/.ssh/id': ",
  "Proceed (y/n)",
  "Really (yes/no):",
]) {
  test(`${JSON.stringify(line)} reads like a question`, () => assert.ok(looksLikeQuestion(line)));
}

for (const line of ["Downloading 34%", "compiling foo...", "> ", "progress [####  ]", "password changed"]) {
  test(`${JSON.stringify(line)} does not read like a question`, () => assert.ok(!looksLikeQuestion(line)));
}

/** Keeps the pseudo-terminal's other end open, and nobody writes to it. */
const inTerminal = (command: string): string => `SLEEP | script -qec ${JSON.stringify(command)} /dev/null`;
const ask = `bash -c 'read -p "Overwrite? [y/N] " answer'`;

test("a process that reads from a terminal waits for input", {
  skip: onLinux.skip || skippedWithout("script"),
}, async (t) => {
  const { identity } = await startTree(t, inTerminal(ask), 1);
  await waitUntil(() => seemsToAwaitInput(identity, ["anything"]), 10_000, "it to be seen reading");
});

test("a process that reads from a sibling does not wait for input", onLinux, async (t) => {
  const { identity } = await startTree(t, "SLEEP | while read line; do :; done", 1);
  const { own } = await processesOf(identity);
  assert.ok(own.length >= 2);
  assert.equal(inputWaitOf(own.map((info) => info.pid)), "no");
  assert.ok(!(await seemsToAwaitInput(identity, ["Really? [y/N]"])));
});

test("a process that sleeps does not wait for input, whatever it has printed", onLinux, async (t) => {
  const { identity } = await startTree(t, "printf 'Sure? '; SLEEP", 1);
  assert.ok(!(await seemsToAwaitInput(identity, ["Sure? "])));
});
