import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { IndexedLog } from "../../../../extensions/monitor/ui/panel/indexed-log.ts";
import { LogFile } from "../../../../extensions/monitor/ui/panel/log-file.ts";
import { LogSearch, literalQuery } from "../../../../extensions/monitor/ui/panel/log-search.ts";
import { MatchingLines } from "../../../../extensions/monitor/ui/panel/matching-lines.ts";
import { hasTurnTime } from "../../../../extensions/monitor/ui/panel/turn.ts";
import { logWith } from "./log-with.ts";

const TURN_MAX_MS = 10_000;

/** Uses up the time of the present turn. */
function useUpTurn(): void {
  const beganAtMs = performance.now();
  while (hasTurnTime()) assert.ok(performance.now() - beganAtMs < TURN_MAX_MS, "the turn has an end");
}

test("a turn has time for some milliseconds, and the next one has again", async () => {
  await nextTurn();
  assert.equal(hasTurnTime(), true);
  useUpTurn();
  await Promise.resolve();
  assert.equal(hasTurnTime(), false, "what follows in the same turn has none");
  await nextTurn();
  assert.equal(hasTurnTime(), true);
});

test("a log is read before the turn ends, if that has time, or else beside other work", async (t) => {
  const path = logWith(t, "one\ntwo\n");
  const file = await LogFile.open(path);
  t.after(() => file.close());
  const isReadAtOnce = async (): Promise<boolean> => {
    let isRead = false;
    const reading = file.read(0, 3).then((bytes) => {
      isRead = bytes.toString() === "one";
    });
    for (let microtask = 0; microtask < 100; microtask++) await undefined;
    const isAtOnce = isRead;
    await reading;
    assert.ok(isRead);
    return isAtOnce;
  };
  await nextTurn();
  assert.equal(await isReadAtOnce(), true);
  await nextTurn();
  useUpTurn();
  assert.equal(await isReadAtOnce(), false);
});

test("opening, and a search for what is nowhere, let other work go on between two turns", async (t) => {
  const path = logWith(t, `${"x".repeat(99)}\n`.repeat(640_000));
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  t.after(() => clearInterval(timer));
  const log = await IndexedLog.open(() => LogFile.open(path));
  t.after(() => log.close());
  assert.ok(turns > 0, "between the reads of 61 MiB");
  turns = 0;
  const search = new LogSearch(log, literalQuery("needle"));
  assert.equal(await search.nearest({ line: 0, piece: 0, offset: 0 }, "down"), undefined);
  assert.ok(turns > 0, "during the search");
});

test("a count, and a filter, leave a turn to keys behind each block, since their reads may need all of one", async (t) => {
  const path = logWith(t, `${"x".repeat(99)}\n`.repeat(64_000));
  const log = await IndexedLog.open(() => LogFile.open(path));
  t.after(() => log.close());
  let turns = 0;
  let isOver = false;
  const goOn = (): void => {
    turns++;
    if (!isOver) setImmediate(goOn);
  };
  t.after(() => {
    isOver = true;
  });
  setImmediate(goOn);
  await new LogSearch(log, literalQuery("needle")).count(() => {});
  assert.ok(turns >= log.index.blocks, `count: ${turns} turns, ${log.index.blocks} blocks`);
  turns = 0;
  await new MatchingLines(log, "needle", 0).goOn(() => {});
  assert.ok(turns >= log.index.blocks, `filter: ${turns} turns, ${log.index.blocks} blocks`);
});
