import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { RE2JS } from "re2js";
import { createLineFilter, type LineFilter } from "../../../extensions/core/text/line-filter.ts";
import { patterns as pattern } from "../../harness/patterns.ts";

function filterOf(match: string): LineFilter {
  const filter = createLineFilter({ match });
  assert.ok(filter);
  return filter;
}

const known: readonly [string, readonly string[] | undefined][] = [
  ["ERROR", ["ERROR"]],
  ["ready|error|FAIL", ["ready", "error", "FAIL"]],
  ["^ERROR$", ["ERROR"]],
  ["error: .*|build fail(ed|ure)", ["error: ", "build fail"]],
  ["\\bpanic: .*", ["panic: "]],
  ["(GET|POST) /health", [" /health"]],
  ["(warning|error): [0-9]+", ["warning", "error"]],
  ["a{2,}|bb", ["a", "bb"]],
  ["word1|word2", ["word"]],
  ["x*", undefined],
  ["[Ee]rror", ["rror"]],
  ["(?i)error", undefined],
  ["", undefined],
  ["error|", undefined],
  ["a\nb", undefined],
  ["\\.js\\[1\\]", [".js[1]"]],
];

test("knows texts of which one is in every line that a pattern matches", () => {
  assert.deepEqual(
    known.map(([pattern]) => [pattern, filterOf(pattern).needles]),
    known,
  );
});

test("looks for no more texts than a few", () => {
  const words = ["ready", "error", "FAIL", "warn", "panic", "listening", "done"];
  assert.deepEqual(filterOf(words.slice(1).join("|")).needles, words.slice(1));
  assert.equal(filterOf(words.join("|")).needles, undefined);
});

test("knows none of a pattern for lines to ignore", () => {
  assert.equal(createLineFilter({ ignore: "noise" })?.needles, undefined);
  assert.deepEqual(createLineFilter({ match: "ERROR", ignore: "noise" })?.needles, ["ERROR"]);
});

const line = fc.string({ unit: fc.constantFrom("a", "b", "A", ".", " ", "é"), maxLength: 12 });

test("never misses a line that matches", () => {
  let matched = 0;
  fc.assert(
    fc.property(pattern, fc.array(line, { minLength: 1, maxLength: 20 }), (pattern, lines) => {
      const filter = filterOf(pattern);
      const { needles } = filter;
      const compiled = RE2JS.compile(pattern);
      const anyCase = RE2JS.compile(`(?i)${pattern}`);
      const anyCaseFilter = filterOf(`(?i)${pattern}`);
      for (const text of lines.filter((text) => anyCase.test(text)))
        assert.ok(anyCaseFilter.mayPass(text), `(?i)${pattern} matches ${JSON.stringify(text)}`);
      for (const text of lines.filter((text) => compiled.test(text))) {
        assert.ok(filter.mayPass(text), `${pattern} matches ${JSON.stringify(text)}`);
        if (!needles) continue;
        matched++;
        assert.ok(
          needles.some((needle) => text.includes(needle)),
          `${pattern} matches ${JSON.stringify(text)}, which has none of ${needles.join(" ")}`,
        );
      }
    }),
    { numRuns: 20_000 },
  );
  assert.ok(matched > 1_000, `only ${matched} lines matched`);
});

test("tells of several lines at once whether one may pass, in whatever case", () => {
  const lines = "GET /a 200\nBuild FAILED\nGET /b 200\n";
  for (const pattern of [
    "(?i)build failed",
    "(?i)error|failed",
    "(?si)failed$",
    "FAILED",
    "[0-9]+",
    "(?i)[0-9]+",
  ])
    assert.ok(filterOf(pattern).mayPass(lines), pattern);
  for (const pattern of [
    "(?i)build passed",
    "(?i)error|warning",
    "(?i)refused$",
    "failed",
    "Build [a-z]+ OK",
    "(?i)get .* 404",
  ])
    assert.ok(!filterOf(pattern).mayPass(lines), pattern);
  assert.ok(createLineFilter({ ignore: "GET" })?.mayPass("GET"), "what is ignored tells nothing");
});

test("never misses a line that matches in another case", () => {
  const kinds = ["s", "S", "\u017f", "k", "K", "\u212a", "i", "I", "\u0130", "\u0131", "a", "é", "É"];
  const text = fc.string({ unit: fc.constantFrom(...kinds), maxLength: 6 });
  const word = fc.string({ unit: fc.constantFrom(...kinds.map((kind) => kind.toLowerCase())), maxLength: 3 });
  let matched = 0;
  fc.assert(
    fc.property(word, word, text, (one, other, line) => {
      const pattern = `(?i)${one}|a${other}`;
      if (!RE2JS.compile(pattern).test(line)) return;
      matched++;
      assert.ok(filterOf(pattern).mayPass(line), `${pattern} matches ${JSON.stringify(line)}`);
    }),
    { numRuns: 20_000 },
  );
  assert.ok(matched > 1_000, `only ${matched} lines matched`);
});
