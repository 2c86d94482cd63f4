import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { turn } from "../../../extensions/core/pi/turn.ts";
import { createMatchFilter } from "../../../extensions/core/text/line-filter.ts";
import { LineWatch } from "../../../extensions/monitor/ready/line-watch.ts";

interface Watching {
  watch: LineWatch;
  found: string[];
}

function watching(pattern: string): Watching {
  const found: string[] = [];
  return {
    found,
    watch: new LineWatch(createMatchFilter("line", pattern), turn, (line) => found.push(line)),
  };
}

async function push({ watch }: Watching, text: string | Buffer): Promise<void> {
  turn.work(() => watch.push(Buffer.from(text)));
  while (watch.isBehind) {
    await nextTurn();
    turn.work(() => watch.goOn());
  }
}

test("the first line that matches is told, once", async () => {
  const it = watching("ready in \\d+");
  await push(it, "starting\nVITE ready in 12 ms\nready in 13 ms\n");
  await push(it, "ready in 14 ms\n");
  assert.deepEqual(it.found, ["VITE ready in 12 ms"]);
});

test("a line that comes in pieces is one line, and an open line is none yet", async () => {
  const it = watching("^listening$");
  await push(it, "liste");
  await push(it, "ning");
  assert.deepEqual(it.found, []);
  await push(it, "\n");
  assert.deepEqual(it.found, ["listening"]);
});

test("a last line without a line feed is a line at the end", async () => {
  const it = watching("up");
  await push(it, "up");
  it.watch.end();
  assert.deepEqual(it.found, ["up"]);
});

test("what is matched is what a terminal would show", async () => {
  const it = watching("^ready$");
  await push(it, "\x1b[32mrea\x1b[0mdy\x1b[K\r\n");
  assert.deepEqual(it.found, ["ready"]);
});

test("a line among a hundred thousand is found without holding anything up for long", async () => {
  const it = watching("a.{60}[0-9]$|needle \\d");
  const noise = `${`${"a".repeat(100)}x\n`.repeat(500)}`;
  let longestMs = 0;
  for (let index = 0; index < 20; index++) {
    turn.work(() => it.watch.push(Buffer.from(noise)));
    while (it.watch.isBehind) {
      await nextTurn();
      const startedAt = performance.now();
      turn.work(() => it.watch.goOn());
      longestMs = Math.max(longestMs, performance.now() - startedAt);
    }
  }
  await push(it, "needle 1\n");
  assert.deepEqual(it.found, ["needle 1"]);
  assert.ok(longestMs < 200, `${longestMs} ms`);
});
