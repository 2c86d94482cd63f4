import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Arrivals } from "../../../../extensions/monitor/task/arrivals.ts";
import { LogFile } from "../../../../extensions/monitor/ui/panel/log-file.ts";
import { MergedLog } from "../../../../extensions/monitor/ui/panel/merged-log.ts";
import { outputOf } from "../../task/printed-output.ts";
import { logWith, writtenTo } from "./log-with.ts";
import { chunks, reader } from "./merged-output.ts";

test("lines of both streams stand in the order in which they ended, whenever they are looked at", async (t) => {
  await fc.assert(
    fc.asyncProperty(chunks, async (given) => {
      const { output, order, logs, print, end } = await outputOf(t);
      const log = await MergedLog.open(logs, order);
      const { grow } = reader(log);
      const ended: { text: string; at: number }[] = [];
      const open = { stdout: { text: "", at: 0 }, stderr: { text: "", at: 0 } };
      for (const [at, { stream, pieces, grows }] of given.entries()) {
        print(stream, pieces.join(""));
        const lines = (open[stream].text + pieces.join("")).split("\n");
        open[stream] = { text: lines.pop() ?? "", at };
        for (const text of lines) ended.push({ text, at });
        if (!grows) continue;
        await output.flush();
        assert.equal(await grow(), ended.map(({ text }) => `${text}\n`).join(""));
      }
      for (const stream of ["stdout", "stderr"] as const) {
        print(stream, "\n");
        ended.push({ text: open[stream].text, at: given.length });
      }
      await end();
      assert.equal(await grow(), ended.map(({ text }) => `${text}\n`).join(""));
      await log.close();
    }),
    { numRuns: 60 },
  );
});

test("lines without a line feed at the end are there, each on its own", async (t) => {
  const { order, logs, print, end } = await outputOf(t);
  print("stdout", "one\nout");
  print("stderr", "err");
  await end();
  const log = await MergedLog.open(logs, order);
  assert.equal(await reader(log).grow(), "one\nout\nerr");
  await log.close();
});

test("each line tells its log and its number there", async (t) => {
  const { order, logs, print, end } = await outputOf(t);
  print("stdout", "one\ntwo\n");
  print("stderr", "bad\n");
  print("stdout", "three\n");
  await end();
  const log = await MergedLog.open(logs, order);
  assert.equal(await reader(log).grow(), "one\ntwo\nbad\nthree\n");
  const { origins } = log;
  assert.deepEqual(
    [0, 1, 2, 3].map((line) => origins.of(line)),
    [
      { log: 0, number: 1 },
      { log: 0, number: 2 },
      { log: 1, number: 1 },
      { log: 0, number: 3 },
    ],
  );
  assert.deepEqual([origins.numberFrom(0, 2), origins.numberUpTo(0, 2), origins.lineOf(0, 3)], [3, 2, 3]);
  assert.deepEqual([origins.lineOf(1, 1), origins.lineOf(0, 4)], [2, undefined]);
  await log.close();
});

test("a line that looks like the header of a cut log is a line", async (t) => {
  const { order, logs, print, end } = await outputOf(t);
  print("stdout", "[older output dropped; line 999 follows]\none\n");
  print("stderr", "bad\n");
  await end();
  const log = await MergedLog.open(logs, order);
  const text = await reader(log).grow();
  assert.equal(text, "[older output dropped; line 999 follows]\none\nbad\n");
  assert.deepEqual(log.origins.of(1), { log: 0, number: 2 });
  await log.close();
});

test("what has not come into its file yet is waited for, and what is lost is not", async (t) => {
  const { order, logs, print, end, output } = await outputOf(t);
  const log = await MergedLog.open(logs, { ...order, isOver: () => false });
  const { grow } = reader(log);
  print("stdout", "one\n");
  print("stderr", "two\n");
  // Nothing is in the files so far.
  assert.equal(await grow(), "");
  await output.flush();
  assert.equal(await grow(), "one\ntwo\n");
  await end();
  const lossy = { ...order, lastNumbers: () => [9, 9], isOver: () => true };
  const lost = await MergedLog.open(logs, lossy);
  assert.equal(await reader(lost).grow(), "one\ntwo\n");
  await log.close();
  await lost.close();
});

test("of logs whose oldest lines were dropped the rest keeps its numbers and its order", async (t) => {
  const { order, logs, print, end, output } = await outputOf(t, 4_096);
  for (let line = 1; line <= 400; line++) {
    print("stdout", `out ${line} ${"x".repeat(20)}\n`);
    if (line % 10 === 0) print("stderr", `err ${line}\n`);
    if (line % 50 === 0) await output.flush();
  }
  await end();
  const log = await MergedLog.open(logs, order);
  const lines = (await reader(log).grow()).trimEnd().split("\n");
  assert.equal(lines.at(-1), "err 400");
  assert.equal(lines.at(-2)?.startsWith("out 400 "), true);
  const outs = lines.filter((line) => line.startsWith("out"));
  assert.ok(outs.length > 20 && outs.length < 200, `${outs.length}`);
  for (const [index, text] of lines.entries()) {
    const origin = log.origins.of(index);
    const number = Number(text.split(" ")[1]);
    assert.deepEqual(origin, text.startsWith("out") ? { log: 0, number } : { log: 1, number: number / 10 });
  }
  await log.close();
});

test("lines whose order is forgotten are left out, and that is said", async (t) => {
  const { order, logs, print, end } = await outputOf(t);
  const count = 32_770;
  print("stdout", Array.from({ length: count }, (_, index) => `${index + 1}\n`).join(""));
  await end();
  const [stdout, stderr] = [new Arrivals(), new Arrivals()];
  for (let line = 1; line <= count; line++) stdout.add(line, line * 1_000);
  const log = await MergedLog.open(logs, { ...order, arrivals: [stdout, stderr] });
  const first = stdout.entry(stdout.oldest)?.first ?? 0;
  assert.ok(first > 1);
  const text = await reader(log).grow();
  const expected = ["[older lines: only in each log alone]", `${first}`];
  assert.deepEqual(text.split("\n").slice(0, 2), expected);
  assert.ok(text.endsWith(`\n${count}\n`));
  assert.equal(log.origins.of(0), undefined);
  assert.deepEqual(log.origins.of(1), { log: 0, number: first });
  await log.close();
});

test("what could not be read comes later, each line keeps its number, and each part can be read again", async (t) => {
  const { order, logs, print, end } = await outputOf(t);
  const line = `${"x".repeat(99)}\n`;
  print("stdout", line.repeat(1_000));
  print("stderr", "bad\n");
  print("stdout", "last");
  await end();
  const log = await MergedLog.open(logs, order);
  const { grow } = reader(log);
  const failing = t.mock.method(LogFile.prototype, "read", async () => {
    throw new Error("EIO");
  });
  await assert.rejects(grow(), /^Error: EIO$/);
  await assert.rejects(grow(), /^Error: EIO$/);
  failing.mock.restore();
  const text = `${line.repeat(1_000)}bad\nlast`;
  assert.equal(await grow(), text);
  assert.deepEqual([log.origins.of(999), log.origins.of(1_000)?.log], [{ log: 0, number: 1_000 }, 1]);
  for (const [from, to] of [
    [0, 10],
    [99_950, 100_003],
    [100_001, 100_002],
    [100_003, 200_000],
  ] as const) {
    assert.equal((await log.read(from, to)).toString(), text.slice(from, to));
  }
  await log.close();
});

test("a log in UTF-16 is merged as text", async (t) => {
  const lines = (name: string): string => [1, 2, 3].map((line) => `${name} ${line}\n`).join("");
  const paths = [logWith(t, Buffer.from(`\ufeff${lines("wide ä")}`, "utf16le")), logWith(t, lines("plain"))];
  const arrivals = [new Arrivals(), new Arrivals()];
  for (const part of arrivals) part.add(1, 0);
  const order = { arrivals, lastNumbers: () => [3, 3], isOver: () => true };
  const log = await MergedLog.open(
    paths.map((path) => ({ path, begins: () => undefined, written: () => writtenTo(path) })),
    order,
  );
  assert.equal(await reader(log).grow(), lines("wide ä") + lines("plain"));
  await log.close();
});
