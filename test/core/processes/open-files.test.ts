import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { type TestContext, test } from "node:test";
import { holdersOf, namesOfPipes } from "../../../extensions/core/processes/open-files.ts";

function child(t: TestContext, stdout: "pipe" | number): number {
  const sleeper = spawn("sleep", ["60"], { stdio: ["ignore", stdout, "pipe"] });
  t.after(() => sleeper.kill("SIGKILL"));
  return sleeper.pid ?? assert.fail("no process");
}

const skip = process.platform !== "linux";

test("only pipes count as a child's outputs, whatever it has redirected them to", { skip }, (t) => {
  const nowhere = child(t, openSync("/dev/null", "w"));
  assert.equal(namesOfPipes(nowhere, [1, 2]).length, 1);
  assert.deepEqual(namesOfPipes(nowhere, [1]), []);
  assert.equal(new Set(namesOfPipes(child(t, "pipe"), [1, 2])).size, 2);
});

test("who has one of the files open holds it", {
  skip,
}, async (t) => {
  const [one, other] = [child(t, "pipe"), child(t, "pipe")];
  assert.deepEqual([...(await holdersOf(namesOfPipes(one, [1]), [one, other]))], [one]);
  const nowhere = child(t, openSync("/dev/null", "w"));
  assert.deepEqual(
    [...(await holdersOf(["/dev/null"], [one, nowhere]))],
    [one, nowhere],
    "both read from it",
  );
  assert.deepEqual([...(await holdersOf(["/dev/pts/0-of-another"], [one, nowhere]))], []);
});
