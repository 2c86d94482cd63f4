import assert from "node:assert/strict";
import { test } from "node:test";
import { isSecret, parsedSettings } from "../../../extensions/monitor/pty/secret-prompt.ts";

test("the settings of a terminal are read from stty, and are the usual ones where it says nothing", () => {
  assert.deepEqual(parsedSettings("speed 38400; isig icanon iexten -echo echoe"), {
    echoes: false,
    editsLines: true,
  });
  assert.deepEqual(parsedSettings("isig -icanon iexten echo echoe"), { echoes: true, editsLines: false });
  assert.deepEqual(parsedSettings(""), { echoes: true, editsLines: false });
});

test("whole lines without an echo are secret, keys only where the words ask for a secret", () => {
  assert.ok(isSecret({ echoes: false, editsLines: true }, []));
  assert.ok(!isSecret({ echoes: true, editsLines: true }, ["Password: "]));
  const keys = { echoes: false, editsLines: false };
  for (const line of [
    "[sudo] password for me: ",
    "Password: ***",
    "Enter PIN:",
    "Verification code: ",
    "API key: ",
  ])
    assert.ok(isSecret(keys, ["other", line]), line);
  for (const line of [
    "> ",
    "~/secret> ",
    "me@pinboard:~$ ",
    "Change the password? (y/n) ",
    ">>> token",
    "(gdb) ",
  ])
    assert.ok(!isSecret(keys, [line]), line);
});
