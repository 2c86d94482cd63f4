import assert from "node:assert/strict";
import { test } from "node:test";
import { parseBgCommand } from "../../../extensions/monitor/commands/parse-bg-command.ts";

test("a job of the user's never wakes unless that is asked for, and takes a name", () => {
  assert.deepEqual(parseBgCommand("npm test"), { command: "npm test", name: undefined, wake: "never" });
  assert.deepEqual(parseBgCommand("--name tests --wake failure npm test -- --watch"), {
    command: "npm test -- --watch",
    name: "tests",
    wake: "failure",
  });
});

test("what begins with a dash is no command for the shell's own options", () => {
  assert.throws(() => parseBgCommand("-x sleep 3"), /"-x" is no option\. Options are --name, --wake/);
  assert.equal(parseBgCommand("-- sleep 50").command, "sleep 50");
});

test("a bad option names its value and what is allowed", () => {
  assert.throws(
    () => parseBgCommand("--wake end make"),
    /--wake is "end"; allowed is one of "always", "failure"/,
  );
  assert.throws(
    () => parseBgCommand("--name '1 x' make"),
    /--name is "1 x"; allowed are 1 to 40 characters: first one of a-z and A-Z, then/,
  );
  assert.throws(() => parseBgCommand("--name tests"), /\/bg needs the command to run/);
});
