import assert from "node:assert/strict";
import { test } from "node:test";
import { leadingOptions } from "../../../extensions/core/text/leading-options.ts";

const names = ["match", "name"] as const;

test("takes options off the beginning, and leaves what follows as it was typed", () => {
  const cases: [text: string, options: Record<string, string>, rest: string][] = [
    ["", {}, ""],
    ["  tail -f  'app log' --match x ", {}, "tail -f  'app log' --match x"],
    ["--match ERROR tail -f x", { match: "ERROR" }, "tail -f x"],
    ["--match=ERROR  tail", { match: "ERROR" }, "tail"],
    [`--match "a b|c" --name 'my app' x "y`, { match: "a b|c", name: "my app" }, 'x "y'],
    [`--name="it's" x`, { name: "it's" }, "x"],
    [`--name it\\'s\\ it x`, { name: "it's it" }, "x"],
    [`--match "say \\"\\d+\\"" x`, { match: 'say "\\d+"' }, "x"],
    ["--match \\d+\\.\\d x", { match: "\\d+\\.\\d" }, "x"],
    ["--match=--x y", { match: "--x" }, "y"],
    ["--match -x y", { match: "-x" }, "y"],
  ];
  for (const [text, options, rest] of cases) {
    assert.deepEqual(
      leadingOptions(text, names),
      { options, flags: new Set(), rest, isAfterTerminator: false },
      text,
    );
  }
});

test("what follows -- is no option, whatever it looks like", () => {
  assert.deepEqual(leadingOptions('--name a -- --match  "b" --', names), {
    options: { name: "a" },
    flags: new Set(),
    rest: '--match  "b" --',
    isAfterTerminator: true,
  });
});

test("says what is wrong with an option, and which there are", () => {
  const there = "Options are --match, --name; what follows them, or --, is the command.";
  const cases: [text: string, error: string][] = [
    ["--mach x y", `"--mach" is no option. ${there}`],
    ["-f x", `"-f" is no option. ${there}`],
    ["--no-match x", `"--no-match" is no option. ${there}`],
    ["--\x1b[2J x", `"--\\x1b[2J" is no option. ${there}`],
    ["--match", `--match needs a value. ${there}`],
    ["--match= x", `--match needs a value. ${there}`],
    ["--match --name x", "--match needs a value; one that begins with -- is given as --match=value."],
    ["--match 'a b", "The value of --match has a quotation mark that is not closed."],
    ["--name a --name b x", "--name is given twice."],
  ];
  for (const [text, message] of cases) assert.throws(() => leadingOptions(text, names), { message }, text);
});

test("flags take no value and stand among the options", () => {
  const read = (text: string) => leadingOptions(text, ["name"], ["protect"]);
  const { options, flags, rest } = read("--protect --name a sleep 5 --protect");
  assert.deepEqual([options, [...flags], rest], [{ name: "a" }, ["protect"], "sleep 5 --protect"]);
  assert.deepEqual([...read("sleep 5").flags], []);
  assert.throws(
    () => read("--protect=yes sleep 5"),
    /--protect takes no value. Options are --name, --protect;/,
  );
});
