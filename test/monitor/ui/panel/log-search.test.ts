import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { IndexedLog } from "../../../../extensions/monitor/ui/panel/indexed-log.ts";
import { LogFile } from "../../../../extensions/monitor/ui/panel/log-file.ts";
import {
  type Hit,
  type LogPosition,
  LogSearch,
  literalQuery,
} from "../../../../extensions/monitor/ui/panel/log-search.ts";
import { logWith } from "./log-with.ts";

const start: LogPosition = { line: 0, piece: 0, offset: -1 };

async function indexed(
  t: Pick<TestContext, "after">,
  text: string,
): Promise<{ log: IndexedLog; path: string }> {
  const path = logWith(t, text);
  const log = await new IndexedLog(await LogFile.open(path));
  t.after(() => log.close());
  await log.grow();
  return { log, path };
}

/** Returns every hit, by going from one to the next until the first comes again. */
async function walk(search: LogSearch, direction: "up" | "down"): Promise<Hit[]> {
  const hits: Hit[] = [];
  let from = start;
  for (;;) {
    const found = await search.nearest(from, direction);
    if (
      !found ||
      (hits[0] &&
        found.hit.line === hits[0].line &&
        found.hit.piece === hits[0].piece &&
        found.hit.offset === hits[0].offset)
    )
      return hits;
    hits.push(found.hit);
    from = found.hit;
  }
}

function noProgress(): void {}

test("finds what a plain search over the whole text finds, down and up, and knows the place of each", async (t) => {
  const piece = fc.oneof(
    fc.constantFrom("needle", "NEEDLE", "nee", "dle", " ", "日本語", "👩‍👧", "e\u0301", "\x1b[31m", "."),
    fc.nat(40_000).map((length) => "x".repeat(length)),
  );
  const text = fc.array(fc.array(piece, { maxLength: 6 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom("needle", "Needle", "NEEDLE", ".", "日"), async (lines, query) => {
      const whole = lines.map((parts) => parts.join("")).join("\n");
      const { log } = await indexed(t, whole);
      const search = new LogSearch(log, literalQuery(query));
      await search.count(noProgress);
      const plain = whole.replaceAll("\x1b[31m", "");
      const sought = query === query.toLowerCase() ? plain.toLowerCase() : plain;
      assert.equal(search.total, sought.split(query).length - 1);
      const down = await walk(search, "down");
      assert.deepEqual(
        down.map((hit) => search.rankOf(hit)),
        down.map((_, index) => index + 1),
      );
      assert.equal(down.length, search.total);
      const up = await walk(search, "up");
      assert.deepEqual(up.reverse(), down);
    }),
    { numRuns: 60 },
  );
});

test("looks for literal text; capitals matter once the query has one", async (t) => {
  const { log } = await indexed(t, "a.c abc [x] A.C Straße STRASSE İ\n");
  const totals: Record<string, number> = { "a.c": 2, "A.C": 1, "[x]": 1, "(": 0, straße: 1, i: 0, "\\": 0 };
  for (const [query, total] of Object.entries(totals)) {
    const search = new LogSearch(log, literalQuery(query));
    await search.count(noProgress);
    assert.equal(search.total, total, query);
  }
});

test("wraps around at both ends and says so; one hit is found again from itself", async (t) => {
  const { log } = await indexed(t, "one\nhit\nthree\n");
  const search = new LogSearch(log, literalQuery("hit"));
  const found = await search.nearest({ line: 2, piece: 0, offset: 0 }, "down");
  assert.deepEqual([found?.hit.line, found?.hasWrapped], [1, true]);
  const below = await search.nearest(start, "down");
  assert.deepEqual([below?.hit.line, below?.hasWrapped], [1, false]);
  const again = await search.nearest(below?.hit ?? start, "up");
  assert.deepEqual([again?.hit.line, again?.hasWrapped], [1, true]);
});

test("counts what is appended while one searches", async (t) => {
  const { log, path } = await indexed(t, "hit\n".repeat(40_000));
  const search = new LogSearch(log, literalQuery("hit"));
  const counting = search.count(noProgress);
  appendFileSync(path, "hit\nhi");
  await log.grow();
  await counting;
  await search.count(noProgress);
  assert.equal(search.total, 40_001);
  appendFileSync(path, "t again");
  await log.grow();
  assert.equal(search.isComplete, false);
  await search.count(noProgress);
  assert.equal(search.total, 40_002);
});

test("lets others have a turn all the time, in a log of 16 MiB, whatever its lines", async (t) => {
  const logs = {
    lines: `${"some text of a log line with \x1b[31mcolours\x1b[0m and words\n".repeat(280_000)}needle\n`,
    long: `${"z".repeat(1 << 20)}\n`.repeat(16),
    one: "word ".repeat(3_300_000),
  };
  for (const [name, text] of Object.entries(logs)) {
    const { log } = await indexed(t, text);
    const search = new LogSearch(log, literalQuery("needle"));
    let slowest = 0;
    let last = performance.now();
    const turns = setInterval(() => {
      slowest = Math.max(slowest, performance.now() - last);
      last = performance.now();
    }, 1);
    await search.nearest(start, "down");
    await search.count(noProgress);
    clearInterval(turns);
    assert.equal(search.total, name === "lines" ? 1 : 0);
    assert.ok(slowest < 1_000, `${name}: ${slowest} ms without a turn for others`);
  }
});

test("a search that was stopped finds nothing any more", async (t) => {
  const { log } = await indexed(t, "hit\n".repeat(100_000));
  const search = new LogSearch(log, literalQuery("miss"));
  const nearest = search.nearest(start, "down");
  search.stop();
  assert.equal(await nearest, undefined);
});

test("a text as long as a paste may be is looked for by its beginning", () => {
  const { pattern } = literalQuery("z".repeat(200_000));
  assert.equal([..."z".repeat(2_500).matchAll(pattern)].length, 2);
  assert.match("🚀".repeat(1_000), literalQuery(`a${"🚀".repeat(1_000)}`.slice(1)).pattern);
});

test("whether a line is among the chosen ones is asked once for all of its hits", async (t) => {
  const { log } = await indexed(t, `${"x".repeat(1_000)}\n${"x".repeat(500)}\n`);
  const asked: number[] = [];
  const choice = {
    has: (line: number) => asked.push(line) > 0 && line === 1,
    next: () => undefined,
    previous: () => undefined,
  };
  const search = new LogSearch(log, literalQuery("x"), choice);
  await search.count(() => {});
  assert.deepEqual([search.total, asked], [500, [0, 1]]);
});
