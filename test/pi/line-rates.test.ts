import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Home } from "../harness/home.ts";
import { allHosts, nodePath } from "../harness/host.ts";
import { reply, sequence } from "../harness/model-reply.ts";
import { toolResults } from "../harness/model-request.ts";
import { cpuSeconds } from "../harness/processes.ts";
import type { RpcPi } from "../harness/rpc-pi.ts";
import { startTerminalPi, type TerminalPi } from "../harness/terminal-pi.ts";
import { waitUntil } from "../harness/wait.ts";
import { eventsIn, lineAccount } from "./monitor-events.ts";
import { costUntil, frugalMemory } from "./process-cost.ts";
import {
  isSettled,
  nextRequest,
  ownPi,
  parseStart,
  prepare,
  promptly,
  type SeenEvent,
  startMonitor,
  waitForEnd,
} from "./session.ts";
import { sendLine } from "./terminal/terminal-session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

const MiB = 1024 * 1024;
const longest = 60_000;
const fixture = join(import.meta.dirname, "fixtures/paced-lines.ts");

// Each test waits for tens of seconds and does almost nothing meanwhile, so all run at once.
describe("line rates", { concurrency: true }, () => {
  testOnAllHosts(
    "49 lines per second for 30 s: no more is suppressed than hold-ups explain, not stopped",
    async (session) => {
      const measure = async () => {
        const { id } = await startMonitor(session, { command: pacedLines(49, 49 * 30), wake: "end" });
        const end = await waitForEnd(session.pi, id, longest);
        return { end, account: lineAccount(end.text), real: report(session.home) };
      };
      // A busy machine holds the generator up, or pi, and then lines come as a burst. A limit that were lower
      // by one line per second would suppress 20.
      const isSteady = ({ account, real }: Awaited<ReturnType<typeof measure>>) =>
        (account.categories.suppressed ?? 0) <= 15 + 49 * (real.stalledMs / 1_000);
      let measured = await measure();
      if (!isSteady(measured)) {
        await waitUntil(() => isSettled(session.pi), promptly, "the run that the end woke");
        measured = await measure();
      }
      const { end, account, real } = measured;
      assert.ok(real.linesPerSecond < 50, JSON.stringify(real));
      assert.match(end.text, /^exited with code 0 /);
      assert.equal(account.printed, 49 * 30);
      assert.equal(account.sum, account.printed);
      assert.ok(isSteady(measured), `${end.text}; ${JSON.stringify(real)}`);
    },
    ownPi,
  );

  testOnAllHosts(
    "60 lines per second: stopped as firehose 10 to 21 s after the start",
    async (session) => {
      const measure = async () => {
        await startMonitor(session, { command: pacedLines(60, 60 * 40), wake: "end" });
        return { ...(await endOfLastStart(session.pi)), real: report(session.home) };
      };
      const first = await measure();
      await waitUntil(() => isSettled(session.pi), promptly, "the run that the end woke");
      // A machine so busy that the generator cannot keep its pace shows nothing; that may happen once.
      const { end, afterMs, real } = first.real.linesPerSecond > 55 ? first : await measure();
      assert.ok(real.linesPerSecond > 55, JSON.stringify(real));
      assert.match(end.text, /^stopped as firehose/);
      // This leaves out the start of the generator, and the end.
      const printedForMs = (real.lines / real.linesPerSecond) * 1_000;
      const times = `${afterMs} ms, printed for ${printedForMs} ms; ${JSON.stringify(real)}`;
      assert.ok(afterMs > 10_000 && printedForMs > 9_000 && printedForMs < 21_000, times);
      const account = lineAccount(end.text);
      assert.equal(account.sum, account.printed);
      assert.ok((account.categories.suppressed ?? 0) > 0, end.text);
      await waitUntil(() => isSettled(session.pi), promptly, "the run that the end woke");
      const notices = eventsIn(await nextRequest(session), end.id).filter(({ text }) =>
        text.includes("lines are suppressed"),
      );
      assert.equal(notices.length, 1, "one notice that lines are suppressed");
    },
    ownPi,
  );

  testOnAllHosts(
    "yes: stopped as firehose at least 10 s after the start, for less than 1.5 s of pi's time and 32 MiB",
    async (session, t) => {
      const { pi } = session;
      const warmUp = await startMonitor(session, { command: "echo warm" });
      await waitForEnd(pi, warmUp.id);
      // Its cost depends on the machine, like the cost of its start.
      const startSeconds = cpuSeconds(pi.pid);
      const ending = startMonitor(session, { command: "yes" }).then(() => endOfLastStart(pi));
      const cost = await costUntil(pi.pid, ending, longest);
      const { end, afterMs } = await ending;
      t.diagnostic(
        `${session.host.version}: ${describeCost(cost)}, firehose after ${Math.round(afterMs)} ms`,
      );
      assert.match(end.text, /^stopped as firehose/);
      // A busy machine also delays the start of the shell and the end of the tree.
      assert.ok(afterMs > 10_000 && afterMs < 30_000, `${afterMs} ms`);
      assert.deepEqual(end.quoted, Array(5).fill("y"));
      const account = lineAccount(end.text);
      assert.equal(account.sum, account.printed);
      assert.ok(
        cost.cpuSeconds < Math.max(1.5, 1.5 * startSeconds),
        `${cost.cpuSeconds} s of processor time`,
      );
      assert.ok(cost.risenBytes < 32 * MiB, `${cost.risenBytes / MiB} MiB`);
    },
    { own: true, env: frugalMemory },
  );

  testOnAllHosts(
    "yes with a match for 20 s: not stopped, pi under 25 % of one core",
    async (session, t) => {
      const { pi } = session;
      const warmUp = await startMonitor(session, { command: "echo warm" });
      await waitForEnd(pi, warmUp.id);
      // Its own deadline ends it.
      const ending = startMonitor(session, { command: "yes", match: "ERROR", timeout_ms: 20_000 }).then(() =>
        endOfLastStart(pi),
      );
      const cost = await costUntil(pi.pid, ending, longest);
      const { end } = await ending;
      t.diagnostic(`${session.host.version}: ${describeCost(cost)}`);
      assert.match(end.text, /^stopped at its deadline/);
      const account = lineAccount(end.text);
      assert.deepEqual(Object.keys(account.categories), ["not matching"]);
      assert.equal(account.sum, account.printed);
      assert.ok(cost.cpuSeconds < 5, `${cost.cpuSeconds} s of processor time in ${cost.elapsedMs} ms`);
      assert.ok(cost.risenBytes < 32 * MiB, `${cost.risenBytes / MiB} MiB`);
    },
    { own: true, env: frugalMemory },
  );

  for (const host of allHosts) {
    test(`pi ${host.version} in the terminal: yes with a match leaves every keystroke answered`, async (t) => {
      let pi: TerminalPi | undefined;
      const { home, model } = await prepare(t, host, {}, async () => pi?.close());
      pi = startTerminalPi({ host, home });
      await pi.ready();
      model.script(
        sequence([
          reply.call("monitor", { description: "watched", command: "yes", match: "ERROR" }),
          reply.text("Watching."),
        ]),
      );
      await sendLine(pi, "watch");
      await pi.waitForScreen("Watching.", promptly);
      parseStart({ text: toolResults(await model.waitForRequests(2, promptly)).at(-1) ?? "" });
      const typed = "abcdefghijklmnopqrst";
      const startedAt = performance.now();
      let slowestMs = 0;
      for (const [index, letter] of [...typed].entries()) {
        const dueAt = startedAt + index * 500;
        await waitUntil(() => performance.now() >= dueAt, promptly, "the next keystroke");
        const pressedAt = performance.now();
        pi.type(letter);
        await pi.waitForScreen(typed.slice(0, index + 1), promptly);
        slowestMs = Math.max(slowestMs, performance.now() - pressedAt);
      }
      assert.match(pi.screen(), /\b1 monitor\b/);
      assert.ok(slowestMs < 2_000, `${slowestMs} ms until a keystroke showed`);
    });
  }
});

function pacedLines(linesPerSecond: number, lines: number): string {
  return `'${nodePath}' '${fixture}' ${linesPerSecond} ${lines} report.json`;
}

/** Returns the generator's real output. */
function report(home: Home): { lines: number; linesPerSecond: number; stalledMs: number } {
  return JSON.parse(readFileSync(join(home.cwd, "report.json"), "utf8"));
}

/** Returns the end of the monitor started last, and how long after the call it came. */
async function endOfLastStart(pi: RpcPi): Promise<{ end: SeenEvent; afterMs: number }> {
  const call = pi.events.findLast(
    ({ type, toolName }) => type === "tool_execution_start" && toolName === "monitor",
  );
  const result = pi.events.findLast(
    ({ type, toolName }) => type === "tool_execution_end" && toolName === "monitor",
  );
  assert.ok(call && result);
  const { id } = (result.result as { details: { id: string } }).details;
  const end = await waitForEnd(pi, id, longest);
  return { end, afterMs: end.receivedAt - call.receivedAt };
}

function describeCost(cost: { cpuSeconds: number; risenBytes: number; elapsedMs: number }): string {
  const { cpuSeconds, risenBytes, elapsedMs } = cost;
  return `${cpuSeconds.toFixed(2)} s of processor time, ${Math.round(risenBytes / MiB)} MiB more, in ${Math.round(elapsedMs)} ms`;
}
