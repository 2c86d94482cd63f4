import assert from "node:assert/strict";
import { describe } from "node:test";
import type { RpcPi } from "../harness/rpc-pi.ts";
import { eventsIn, lineAccount, lineRange, quotedLines, sequenceNumbers } from "./monitor-events.ts";
import { awaitFile, createFile, nextRequest, readLog, startMonitor, waitForEnd } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

const loop = "for i in 1 2 3; do echo INFO $i; echo ERROR $i; sleep 0.3; done";
const errors = ["ERROR 1", "ERROR 2", "ERROR 3"];

/** The bound for slow steps. */
const patiently = 180_000;

describe("filters", { concurrency: 4 }, () => {
  testOnAllHosts(
    "a filter in the command: the model gets exactly the three error lines, numbered and quoted",
    async (session) => {
      const { id } = await startMonitor(session, { command: `${loop} | grep --line-buffered ERROR` });
      const end = await waitForEnd(session.pi, id);
      const seen = eventsIn(await nextRequest(session), id);
      const outputs = seen.filter(({ position }) => position !== "end");
      assert.deepEqual(quotedLines(seen), errors);
      assert.deepEqual(
        sequenceNumbers(seen),
        outputs.map((_event, index) => index + 1),
      );
      assert.deepEqual(numbersOf(outputs.map(lineRange)), [1, 2, 3]);
      assert.match(end.text, /^exited with code 0 /);
      assert.deepEqual(lineAccount(end.text), { printed: 3, categories: { shown: 3 }, sum: 3 });
      assert.equal(readLog(session.home, id).toString(), `${errors.join("\n")}\n`);
    },
  );

  testOnAllHosts(
    "match: the model gets exactly the three error lines, numbered as in the log, which has all six",
    async (session) => {
      const { id } = await startMonitor(session, { command: loop, match: "ERROR" });
      const end = await waitForEnd(session.pi, id);
      const seen = eventsIn(await nextRequest(session), id);
      const outputs = seen.filter(({ position }) => position !== "end");
      assert.deepEqual(quotedLines(seen), errors);
      assert.deepEqual(outputs.map(lineRange).at(0)?.[0], 2);
      assert.deepEqual(outputs.map(lineRange).at(-1)?.[1], 6);
      assert.deepEqual(lineAccount(end.text), {
        printed: 6,
        categories: { shown: 3, "not matching": 3 },
        sum: 6,
      });
      const all = [1, 2, 3].flatMap((i) => [`INFO ${i}`, `ERROR ${i}`]);
      assert.equal(readLog(session.home, id).toString(), `${all.join("\n")}\n`);
    },
  );

  testOnAllHosts("ignore leaves lines out, with match too", async (session) => {
    const { id } = await startMonitor(session, { command: loop, match: "[12]$", ignore: "(?i)info" });
    await waitForEnd(session.pi, id);
    assert.deepEqual(quotedLines(eventsIn(await nextRequest(session), id)), ["ERROR 1", "ERROR 2"]);
  });

  testOnAllHosts(
    "patterns that take an engine long on a line of 64 KiB, match and ignore together, do not delay pi",
    async (session) => {
      const { pi } = session;
      const line =
        "head -c 32000 /dev/urandom | od -An -v -tx1 | tr -d ' \\n' | tr 0-9a-f abababababababab; echo 7";
      const { id } = await startMonitor(session, {
        command: `${awaitFile("go")}; ${line}; echo no`,
        match: "[ab].{900}[0-9]$",
        ignore: "b.{900}[x-z]$",
      });
      // The line is matched at a tenth of a core: half a minute, and longer on a busy machine.
      const ended = waitForEnd(pi, id, patiently);
      createFile(session.home, "go");
      const startedAt = performance.now();
      const slowestMs = await slowestAnswerMs(pi, ended);
      const matchingMs = performance.now() - startedAt;
      const { printed, categories } = lineAccount((await ended).text);
      assert.deepEqual([printed, categories], [2, { shown: 1, "not matching": 1 }]);
      assert.ok(
        slowestMs < Math.max(1_000, matchingMs / 4),
        `pi took ${slowestMs} ms to answer, in ${matchingMs} ms`,
      );
    },
  );
});

function numbersOf(ranges: [number, number][]): number[] {
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}

/** Asks pi for its state again and again, until `until` has settled. */
async function slowestAnswerMs(pi: RpcPi, until: Promise<unknown>): Promise<number> {
  let over = false;
  void until.finally(() => {
    over = true;
  });
  let slowestMs = 0;
  const giveUpAt = performance.now() + patiently;
  do {
    const askedAt = performance.now();
    await pi.send({ type: "get_state" });
    slowestMs = Math.max(slowestMs, performance.now() - askedAt);
  } while (!over && performance.now() < giveUpAt);
  return slowestMs;
}
