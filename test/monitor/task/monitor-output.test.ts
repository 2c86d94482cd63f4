import assert from "node:assert/strict";
import { test } from "node:test";
import { outputOf } from "./printed-output.ts";

test("knows the newest line, and the one that has not ended", async (t) => {
  const { output, print } = await outputOf(t);
  print("stdout", "one\n\x1b[31mtwo\x1b[0m\n");
  assert.equal(output.lastLine?.text, "two");
  print("stdout", "three\nfo");
  assert.equal(output.lastLine?.text, "fo");
});

test("knows the newest line also where two chunks hold it", async (t) => {
  const { output, print } = await outputOf(t);
  print("stdout", "first\nhello wor");
  print("stdout", "ld\n");
  assert.equal(output.lastLine?.text, "hello world");
});

test("knows no newest line before the first", async (t) => {
  const { output } = await outputOf(t);
  assert.equal(output.lastLine, undefined);
});

test("knows an empty newest line", async (t) => {
  const { output, print } = await outputOf(t);
  print("stdout", "one\n\n");
  assert.equal(output.lastLine?.text, "");
});

test("cuts a long newest line between characters", async (t) => {
  const { output, print } = await outputOf(t);
  print("stdout", `${"€".repeat(1_000)}\n`);
  assert.match(output.lastLine?.text ?? "", /^€{200,}…\(truncated\)…€{140,}$/);
});

test("counts stderr and keeps its last lines, none of which is an event", async (t) => {
  const { output, print } = await outputOf(t);
  print("stderr", "warning\nerr");
  print("stderr", "or\n");
  assert.equal(output.stderrBytes, 14);
  assert.deepEqual(output.lastStderrLines(5), ["warning", "error"]);
  assert.equal(output.ledger.printed, 0);
});
