import assert from "node:assert/strict";
import { test } from "node:test";
import { unquote } from "../../../extensions/core/text/unquote.ts";
import { completing } from "../../../extensions/monitor/commands/command-handler.ts";
import { completeIds } from "../../../extensions/monitor/commands/complete-ids.ts";
import { usageIfAsked } from "../../../extensions/monitor/texts/usage.ts";
import { startTask } from "../start-task.ts";

test("takes the outer quotes off a command", () => {
  const cases: [string, string][] = [
    ['"tail -f app.log"', "tail -f app.log"],
    ["'tail -f app.log'", "tail -f app.log"],
    ['  "echo a"  ', "echo a"],
    [`"echo 'a'"`, "echo 'a'"],
    [`'echo "a"'`, 'echo "a"'],
    ['" echo a "', "echo a"],
    ['""', ""],
    ['"a\nb"', "a\nb"],
    [String.raw`"echo \"c d\""`, 'echo "c d"'],
    [String.raw`"grep a\\.b x"`, String.raw`grep a\\.b x`],
  ];
  for (const [text, expected] of cases) assert.equal(unquote(text), expected, text);
});

test("leaves quotes that belong to the command", () => {
  for (const text of [
    '"a" && "b"',
    "'a' 'b'",
    'echo "a"',
    `"a'`,
    '"',
    String.raw`"a\"`,
    String.raw`"a" \"b\"`,
    "plain",
  ])
    assert.equal(unquote(text), text);
});

test("completes nothing where what completes cannot be loaded", async () => {
  const complete = completing(
    () =>
      Promise.reject<typeof import("../../../extensions/monitor/commands/complete-ids.ts")>(
        new Error("Cannot find module"),
      ),
    (ids, prefix) => ids.completeIds([], prefix),
  );
  assert.equal(await complete("m"), null);
});

test("offers the ids that begin as typed, with their descriptions", async (t) => {
  const tasks = await Promise.all(
    ["m2a", "m2b", "m3c"].map(async (id) => (await startTask(t, "exec sleep 60", { id })).task),
  );
  const offered = (prefix: string, alsoAll?: boolean) =>
    completeIds(tasks, prefix, alsoAll)?.map((item) => item.value) ?? null;
  assert.deepEqual(offered(""), ["m2a", "m2b", "m3c"]);
  assert.deepEqual(offered("m2"), ["m2a", "m2b"]);
  assert.equal(offered("x"), null);
  assert.equal(offered("m2a"), null, "nothing is left to complete");
  assert.deepEqual(offered("", true), ["m2a", "m2b", "m3c", "all"]);
  assert.deepEqual(offered("a", true), ["all"]);
  assert.equal(completeIds(tasks.slice(0, 1), "a", true), null, "all of one is that one");
  assert.equal(completeIds([], ""), null);
  assert.deepEqual(completeIds(tasks, "m3")?.[0], { value: "m3c", label: "m3c", description: "a test" });
});

test("says how a command is used where that is asked for, and nothing else", () => {
  assert.match(usageIfAsked("monitor", " --help ") ?? "", /^\/monitor \[options\] <command>[\s\S]*--wake/);
  assert.match(usageIfAsked("monitor-stop", "-h") ?? "", /^\/monitor-stop <id>/);
  assert.match(
    usageIfAsked("bg", "-h") ?? "",
    /^\/bg alone moves the command .* to the background; .*panel\.$/m,
  );
  assert.equal(usageIfAsked("monitor", "npm --help"), undefined);
});
