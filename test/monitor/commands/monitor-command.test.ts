import assert from "node:assert/strict";
import { test } from "node:test";
import { completeMonitor } from "../../../extensions/monitor/commands/complete-monitor.ts";
import { parseMonitorCommand } from "../../../extensions/monitor/commands/parse-monitor-command.ts";

test("a command without options is run as it is, never wakes, and is called by its beginning", () => {
  assert.deepEqual(parseMonitorCommand(" 'tail  -f app.log' "), {
    command: "tail  -f app.log",
    description: "tail  -f app.log",
    match: undefined,
    ignore: undefined,
    wake: "never",
  });
});

test("options say what becomes an event, what it is called, and what wakes", () => {
  const typed = "--match 'ERROR|ready' --ignore=DEBUG --name \"dev server\" --wake end npm run dev -- --host";
  assert.deepEqual(parseMonitorCommand(typed), {
    command: "npm run dev -- --host",
    description: "dev server",
    match: "ERROR|ready",
    ignore: "DEBUG",
    wake: "end",
  });
});

test("--stdin and --pty give it an input", () => {
  assert.equal(parseMonitorCommand("--stdin cat").input, "pipe");
  assert.equal(parseMonitorCommand("--pty --wake end top").input, "terminal");
  assert.equal(parseMonitorCommand("top --pty").input, undefined);
});

test("quotation marks around the whole command are taken off, but not behind --", () => {
  assert.equal(parseMonitorCommand('--name x "echo hi"').command, "echo hi");
  assert.equal(parseMonitorCommand('--name x -- "echo hi"').command, '"echo hi"');
});

test("a wrong option is named with what is allowed", () => {
  const long = "x".repeat(81);
  const cases: [string, RegExp][] = [
    ["", /^\/monitor needs the command to run: \/monitor --match/],
    ["--name x", /^\/monitor needs the command to run/],
    ["--wake always x", /^--wake is "always"; allowed is one of "never", "end", "event"\.$/],
    ["--name ' ' x", /^--name is " "; allowed are 1 to 80 characters, not all blank\.$/],
    ["--match '(' x", /^--match: "\(" is not a valid RE2 pattern: /],
    ["--ignore '[' x", /^--ignore: "\[" is not a valid RE2 pattern: /],
    [`--name ${long} y`, /^--name is "x+"; allowed are 1 to 80 characters/],
  ];
  for (const [text, message] of cases) assert.throws(() => parseMonitorCommand(text), { message }, text);
});

test("Tab completes options that were begun and the values of --wake, and nothing of a command", () => {
  const offered = (typed: string) => completeMonitor(typed)?.map((item) => item.value) ?? null;
  assert.deepEqual(offered("-"), [
    "--match ",
    "--ignore ",
    "--name ",
    "--wake ",
    "--protect ",
    "--stdin ",
    "--pty ",
  ]);
  assert.deepEqual(offered("--m"), ["--match "]);
  assert.deepEqual(offered("--name 'a b' --w"), ["--name 'a b' --wake "]);
  assert.deepEqual(offered("--name a --"), [
    "--name a --match ",
    "--name a --ignore ",
    "--name a --wake ",
    "--name a --protect ",
    "--name a --stdin ",
    "--name a --pty ",
  ]);
  assert.deepEqual(offered("--wake "), ["--wake never", "--wake end", "--wake event"]);
  assert.deepEqual(offered("--wake e"), ["--wake end", "--wake event"]);
  for (const typed of ["", "ls -", "--match ", "--match -", "--name a ls --w", "-- -", "echo --wake "]) {
    assert.equal(offered(typed), null, typed);
  }
});
