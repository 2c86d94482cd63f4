import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { RE2JS } from "re2js";
import { createLineFilter } from "../../../extensions/core/text/line-filter.ts";
import { PatternProgram } from "../../../extensions/core/text/pattern-program.ts";
import { PatternSearch } from "../../../extensions/core/text/pattern-search.ts";
import { passes } from "../../harness/line-filters.ts";
import { patterns } from "../../harness/patterns.ts";

const units = fc.constantFrom("a", "b", "A", ".", " ", "_", "\n", "é", "😀", "\ud83d", "ſ", "K");
const texts = fc.array(fc.string({ unit: units, maxLength: 12 }), { minLength: 1, maxLength: 20 });

function matches(pattern: string, text: string): boolean | undefined {
  return new PatternSearch(new PatternProgram(RE2JS.compile(pattern))).begin(text);
}

test("matches exactly what re2js matches", () => {
  let matched = 0;
  let missed = 0;
  fc.assert(
    fc.property(patterns, texts, (pattern, texts) => {
      const reference = RE2JS.compile(pattern);
      const search = new PatternSearch(new PatternProgram(reference));
      for (const text of texts) {
        const expected = reference.test(text);
        assert.equal(search.begin(text), expected, `${pattern} on ${JSON.stringify(text)}`);
        if (expected) matched++;
        else missed++;
      }
    }),
    { numRuns: 3_000 },
  );
  assert.ok(matched > 500 && missed > 500, `${matched} texts matched, ${missed} did not`);
});

test("filters exactly as re2js does, with both patterns", () => {
  fc.assert(
    fc.property(patterns, patterns, texts, (match, ignore, texts) => {
      const filter = createLineFilter({ match, ignore });
      assert.ok(filter);
      for (const text of texts) {
        const expected = RE2JS.compile(match).test(text) && !RE2JS.compile(ignore).test(text);
        assert.equal(passes(filter, text), expected, `${match} without ${ignore} on ${JSON.stringify(text)}`);
      }
    }),
    { numRuns: 500 },
  );
});

test("knows classes beyond ASCII, and letters of either case", () => {
  assert.equal(matches("\\pL{3}", "1é漢x"), true);
  assert.equal(matches("\\pL{3}", "1é1漢x"), false);
  assert.equal(matches("(?i)straße", "STRAßE"), true);
  assert.equal(matches("(?i)k", "\u212a"), true);
  assert.equal(matches("^[^é]$", "😀"), true);
});
