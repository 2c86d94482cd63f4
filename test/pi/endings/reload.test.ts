import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import { allHosts, type PiHost, repoRoot } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { messageTexts, textOf, toolResults } from "../../harness/model-request.ts";
import { startTerminalPi, type TerminalPi } from "../../harness/terminal-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import {
  eventsIn,
  lineAccount,
  lineRange,
  type MonitorEvent,
  quotedLines,
  sequenceNumbers,
} from "../monitor-events.ts";
import {
  awaitFile,
  type Bench,
  createFile,
  nextRequest,
  parseStart,
  prepare,
  promptly,
  readLog,
  type Session,
  type SessionOptions,
  startMonitor,
  startSession,
  taskProcesses,
} from "../session.ts";
import { sendLine } from "../terminal/terminal-session.ts";
import { diagnoseExtension, guardiansOf } from "./diagnosis.ts";
import { reload, tree } from "./reloaded.ts";
import { readTaskRecord } from "./task-record.ts";

/**
 * `xN`, each in two writes, so that a reload finds an unfinished line. All fit into one event, since on a
 * busy machine a reload may last as long as they do.
 */
const countedLines = Array.from({ length: 90 }, (_, index) => `x${index + 1}`);
const counter = `for i in $(seq ${countedLines.length}); do printf x; read -r -t 0.02 _ <>pause; echo "$i"; read -r -t 0.02 _ <>pause; done`;

describe("a reload", { concurrency: 4 }, () => {
  for (const host of allHosts) {
    test(`pi ${host.version}: /reload in the terminal, twice, costs no line, number or event`, async (t) => {
      const { home, model, pi } = await startTerminal(t, host);
      const command = `mkfifo pause; ${counter}; touch printed; ${awaitFile("go")}; echo err >&2; exit 4`;
      let id = "";
      model.script(
        sequence(
          [
            reply.call("monitor", { description: "counter", command, wake: "end" }),
            (request) => {
              id = parseStart({ text: toolResults(request).at(-1) ?? "" }).id;
              return reply.text("Watching.");
            },
          ],
          reply.text("All seen."),
        ),
      );
      await sendLine(pi, "go");
      await pi.waitForScreen("Watching.", promptly);
      for (const count of [1, 2]) {
        pi.type("/reload");
        await pi.waitForScreen("/reload", promptly);
        pi.press("enter");
        await waitUntil(
          () => notices(pi, id) === count,
          promptly,
          () => `notice ${count}:\n${pi.fullText()}`,
        );
        // Until then pi's reload screen takes the keys.
        await pi.waitForScreen("Reloaded keybindings", promptly);
      }
      createFile(home, "go");
      await pi.waitForScreen("All seen.", promptly);

      assert.deepEqual(readLog(home, id).toString().trimEnd().split("\n"), countedLines);
      const request = model.requests.at(-1);
      assert.ok(request);
      const events = eventsIn(withoutNotes(request), id);
      expectWithoutGaps(events, countedLines);
      const [end, ...more] = events.filter(({ position }) => position === "end");
      assert.ok(end && more.length === 0, "one end event");
      assert.match(end.text, /^exited with code 4 /);
      assert.deepEqual(end.stderr, ["err"]);
      assert.equal(textOf(request).match(/after the reload, 1 task running/g)?.length, 2, "a notice each");
    });

    test(`pi ${host.version}: what waits for the model outlives a reload`, async (t) => {
      const session = await reloadable(t, host);
      const { home, pi } = session;
      const { id } = await startMonitor(session, {
        command: `for i in $(seq 60); do echo "$i $(printf %0100d $i)"; sleep 0.03; done; touch printed; ${awaitFile("go")}; exit 4`,
      });
      await waitUntil(() => readLog(home, id).includes("\n60 "), promptly, "its output");
      await reload(pi);
      createFile(home, "go");
      await waitUntil(() => readTaskRecord(home, id).endedAt, promptly, "its end");
      await reload(pi);
      const request = await nextRequest(session);
      const events = eventsIn(withoutNotes(request), id);
      const ends = events.filter(({ position }) => position === "end");
      assert.equal(ends.length, 1);
      assert.match(ends[0]?.text ?? "", /^exited with code 4 /);
      const account = lineAccount(ends[0]?.text ?? "");
      assert.deepEqual([account.printed, account.sum], [60, 60], ends[0]?.text);
      const seen = events.flatMap(({ quoted }) => quoted.map((line) => Number.parseInt(line, 10)));
      assert.deepEqual(
        seen,
        [...new Set(seen)].sort((a, b) => a - b),
        "none doubled, none out of order",
      );
      assert.equal(guardiansOf(pi.pid).length, 1, "the guardian is handed over, too");
    });

    test(`pi ${host.version}: tasks handed over are still ended by a stop, and by SIGKILL of pi`, async (t) => {
      const session = await reloadable(t, host);
      const { home, pi } = session;
      const stopped = await startMonitor(session, { command: `${tree} # stopped` });
      await startMonitor(session, { command: `${tree} # killed` });
      await waitUntil(() => taskProcesses(home).length === 6, promptly, "both trees");
      await reload(pi);
      await pi.prompt(`/monitor-stop ${stopped.id}`);
      await waitUntil(() => readTaskRecord(home, stopped.id).endedAt, promptly, "its end");
      assert.deepEqual(readTaskRecord(home, stopped.id).reason, { kind: "stopped", by: "command" });
      assert.equal(taskProcesses(home).length, 3);
      pi.kill("SIGKILL");
      await pi.exit;
      await waitUntil(() => taskProcesses(home).length === 0, promptly, "the end of the tasks");
    });
  }
});

/** Checks that no event and no line is missing. */
function expectWithoutGaps(events: readonly MonitorEvent[], lines: readonly string[]): void {
  const outputs = events.filter(({ position }) => position.startsWith("#"));
  const numbers = sequenceNumbers(outputs);
  assert.deepEqual(
    numbers,
    Array.from({ length: numbers.length }, (_, index) => index + 1),
  );
  const end = events.at(-1);
  assert.deepEqual([...quotedLines(outputs), ...(end?.quoted ?? [])], lines);
  let next = 1;
  for (const event of outputs) {
    const [first, last] = lineRange(event);
    assert.equal(first, next);
    next = last + 1;
  }
}

/** Counts the rows on a reload that the screen has shown. */
function notices(pi: TerminalPi, id: string): number {
  const text = pi.fullText();
  return text.includes(id) ? (text.match(/^ ● 1 task runs on after the reload: /gm) ?? []).length : 0;
}

/** Removes notes, which stand alone, without a task's heading. */
function withoutNotes(request: Parameters<typeof messageTexts>[0]): Parameters<typeof messageTexts>[0] {
  const messages = request.messages.map((message) => {
    if (message.role !== "user") return message;
    const text = messageTexts({ ...request, messages: [message] })[0]?.text ?? "";
    return {
      ...message,
      content: text.replaceAll(/^\[monitor \d\d:\d\d:\d\d\] .*\n?(- .*\n?)*/gm, "").replace(/\n$/, ""),
    };
  });
  return { ...request, messages };
}

function reloadable(t: TestContext, host: PiHost, options: SessionOptions = {}): Promise<Session> {
  return startSession(t, host, { extensions: [repoRoot, diagnoseExtension], ...options });
}

async function startTerminal(t: TestContext, host: PiHost): Promise<Bench & { pi: TerminalPi }> {
  let pi: TerminalPi | undefined;
  const bench = await prepare(t, host, {}, async () => pi?.close());
  pi = startTerminalPi({ ...bench, rows: 40 });
  await pi.ready();
  return { ...bench, pi };
}
