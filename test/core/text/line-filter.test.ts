import assert from "node:assert/strict";
import { test } from "node:test";
import { PATTERN_MAX_CHARS } from "../../../extensions/core/text/compile-pattern.ts";
import { createLineFilter } from "../../../extensions/core/text/line-filter.ts";
import { passes } from "../../harness/line-filters.ts";

function passing(patterns: { match?: string; ignore?: string }, lines: readonly string[]): string[] {
  const filter = createLineFilter(patterns);
  assert.ok(filter);
  return lines.filter((line) => passes(filter, line));
}

const lines = ["ERROR one", "warn two", "error three", "", "ERROR noise"];

test("makes no filter without patterns", () => {
  assert.equal(createLineFilter({}), undefined);
  assert.equal(createLineFilter({ match: undefined, ignore: undefined }), undefined);
});

test("passes only lines that match anywhere in them", () => {
  assert.deepEqual(passing({ match: "R o" }, lines), ["ERROR one"]);
  assert.deepEqual(passing({ match: "^ERROR" }, lines), ["ERROR one", "ERROR noise"]);
  assert.deepEqual(passing({ match: "(?i)error" }, lines), ["ERROR one", "error three", "ERROR noise"]);
});

test("passes only lines that the ignored pattern does not match", () => {
  assert.deepEqual(passing({ ignore: "ERROR|^$" }, lines), ["warn two", "error three"]);
});

test("passes with both only what matches and is not ignored", () => {
  assert.deepEqual(passing({ match: "ERROR", ignore: "noise" }, lines), ["ERROR one"]);
});

test("takes an empty pattern as one that matches every line", () => {
  assert.deepEqual(passing({ match: "" }, lines), lines);
  assert.deepEqual(passing({ ignore: "" }, lines), []);
});

test("names the parameter and the pattern of a syntax error", () => {
  for (const parameter of ["match", "ignore"]) {
    for (const pattern of ["(", "[z-a]", "a**", "\\", "x{1001}", "(?P<n", "*a"]) {
      assert.throws(
        () => createLineFilter({ [parameter]: pattern }),
        (error: Error) =>
          error.message.startsWith(`${parameter}: ${JSON.stringify(pattern)} is not a valid RE2 pattern`),
        `${parameter} ${pattern}`,
      );
    }
  }
});

const unsupported: [string, RegExp][] = [
  ["a(?=b)", /RE2 has no lookahead/],
  ["a(?!b)", /RE2 has no lookahead/],
  ["(?<=a)b", /RE2 has no lookbehind/],
  ["(?<!a)b", /RE2 has no lookbehind/],
  ["(a)\\1", /RE2 has no backreferences/],
  ["(?<n>a)\\k<n>", /RE2 has no backreferences/],
  ["(?>a)b", /RE2 has no atomic groups/],
  ["a++b", /RE2 has no possessive quantifiers/],
];

test("names what RE2 lacks", () => {
  for (const [pattern, reason] of unsupported) {
    assert.throws(() => createLineFilter({ match: pattern }), reason, pattern);
  }
});

test("names lookahead beside a named group as lookahead", () => {
  assert.throws(() => createLineFilter({ match: "(?<name>a)(?=b)" }), /RE2 has no lookahead/);
});

test("refuses a pattern that is too long, with its length and the limit", () => {
  assert.ok(createLineFilter({ match: "a".repeat(PATTERN_MAX_CHARS) }));
  assert.throws(() => createLineFilter({ ignore: "a".repeat(PATTERN_MAX_CHARS + 1) }), {
    message: "ignore: the pattern has 1001 characters; at most 1000 are allowed",
  });
});

test("refuses a pattern that would take long on a long line, and says what to change", () => {
  for (const pattern of ["(?:ab){1,900}", "[a-z]{1,900}x{1,900}", "a{900}b{900}c{900}"]) {
    assert.throws(
      () => createLineFilter({ ignore: pattern }),
      (error: Error) =>
        error.message.startsWith(`ignore: ${JSON.stringify(pattern)} is too complex (`) &&
        /at most 1024 are allowed\)\. Repetitions such as \{1,900\} make it so: use fewer or smaller ones/.test(
          error.message,
        ),
      pattern,
    );
  }
});

test("refuses in no time what would take long to compile, with the least that it is", () => {
  const before = process.cpuUsage();
  assert.throws(
    () => createLineFilter({ match: "a{1000}".repeat(140) }),
    /is too complex \(at least 140000 instructions; at most 1024 are allowed\)/,
  );
  const { user, system } = process.cpuUsage(before);
  assert.ok(user + system < 100_000, `${user + system} µs of processor time`);
});

// Letters in random order, so that no state of an engine comes twice, and an end that no letter matches.
let random = 1;
const letters = Array.from({ length: 64 * 1024 }, () => {
  random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
  return random < 2 ** 30 ? "a" : "b";
}).join("");

test("does only a little at once, whatever the pattern and the line", () => {
  const text = letters.slice(0, 16 * 1024);
  for (const pattern of [
    "a.{900}[0-9]$",
    "a[ab]{900}[cd]",
    "(?:[ab]*a[ab]{3}){100}[cd]",
    "(?:[ab]a?){330}[cd]",
    "(?:a?){450}c",
    "(a+)+$c",
    "(a|a)*c",
    "(.*)(.*)(.*)(.*)[cd]$",
  ]) {
    const filter = createLineFilter({ match: pattern, ignore: pattern });
    assert.ok(filter);
    const pieces: number[] = [];
    let passing: boolean | undefined;
    for (let isFirst = true; passing === undefined; isFirst = false) {
      const startedMs = performance.now();
      passing = isFirst ? filter.begin(text) : filter.goOn();
      pieces.push(performance.now() - startedMs);
    }
    assert.equal(passing, false, pattern);
    // The median counts, since the machine may have interrupted a single piece.
    const median = pieces.sort((a, b) => a - b)[pieces.length >> 1] ?? 0;
    assert.ok(median < 4, `${pattern}: ${median} ms`);
  }
});

test("ends in time linear in the line", () => {
  const filter = createLineFilter({ match: "a.{900}[0-9]$" });
  assert.ok(filter);
  const before = process.cpuUsage();
  assert.equal(passes(filter, letters), false);
  const { user, system } = process.cpuUsage(before);
  assert.ok(user + system < 20_000_000, `${user + system} µs of processor time`);
});

test("forgets a line that it was not asked about to the end", () => {
  const filter = createLineFilter({ match: "a.{900}[0-9]$", ignore: "noise" });
  assert.ok(filter);
  assert.equal(filter.begin(letters), undefined);
  assert.equal(passes(filter, `a${"b".repeat(900)}7`), true);
  assert.equal(filter.begin(letters), undefined);
  assert.equal(passes(filter, `noise a${"b".repeat(900)}7`), false);
});
