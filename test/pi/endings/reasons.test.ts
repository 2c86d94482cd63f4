import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import type { Home } from "../../harness/home.ts";
import { isAlive } from "../../harness/processes.ts";
import { waitUntil } from "../../harness/wait.ts";
import { eventsIn, lineAccount, type MonitorEvent, quotedLines } from "../monitor-events.ts";
import {
  awaitFile,
  callTool,
  createFile,
  eventsOf,
  nextRequest,
  parseStart,
  promptly,
  readLog,
  runCommand,
  startMonitor,
  waitForEnd,
  waitForEvent,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { callAll } from "./endings.ts";
import { readTaskRecord } from "./task-record.ts";

/** Waits without a child that would hold the output. */
const waitForever = "mkfifo never; read -r _ <never";

/** Before it has become the sleep, the child of a shell has the shell's name. */
const untilItSleeps = 'until [ "$(cat /proc/$!/comm)" = sleep ]; do :; done';

describe("the reason of an end is exact, and said once", { concurrency: 4 }, () => {
  testOnAllHosts("exits, signals, the deadline and stops", async (session) => {
    const { pi } = session;
    const expected: [command: string, reason: RegExp, provoke?: (pid: number, id: string) => unknown][] = [
      ["true", /^exited with code 0 after/],
      ["false", /^exited with code 1 after/],
      ["exit 137", /^exited with code 137 after/],
      ["kill -TERM $$; sleep 60", /^ended by signal SIGTERM from outside after/],
      ["kill -9 $$; sleep 60", /^ended by signal SIGKILL from outside after/],
      [
        `echo up; ${waitForever} # from outside`,
        /^ended by signal SIGTERM from outside after/,
        (pid) => process.kill(pid, "SIGTERM"),
      ],
      [
        "cd /tmp; sleep 60 # by command",
        /^stopped by the user's command after/,
        (_pid, id) => runCommand(pi, `/monitor-stop ${id}`),
      ],
      ["sleep 61 # deadline", /^stopped at its deadline \(timeout_ms 1000\) after \ds/],
    ];
    const started = new Map<string, RegExp>();
    for (const [command, reason, provoke] of expected) {
      const { id, pid } = await startMonitor(session, {
        command,
        ...(command.includes("deadline") && { timeout_ms: 1_000 }),
      });
      started.set(id, reason);
      if (command.startsWith("echo up"))
        await waitForEvent(pi, id, ({ quoted }) => quoted.includes("up"), promptly, "its line");
      await provoke?.(pid, id);
    }
    for (const id of started.keys()) await waitForEnd(pi, id);
    const request = await nextRequest(session);
    for (const [id, reason] of started) {
      const ends = endsOf(eventsIn(request, id));
      assert.deepEqual(ends.length, 1, String(reason));
      assert.match(ends[0]?.text ?? "", reason);
      const isRecorded = () => readTaskRecord(session.home, id).endedAt !== undefined;
      await waitUntil(isRecorded, promptly, "the record of the end");
      assert.ok(readTaskRecord(session.home, id).reason, "the record keeps the end");
    }
  });

  testOnAllHosts("a stop by the model is told by its result alone", async (session) => {
    const { id } = await startMonitor(session, { command: "echo up; sleep 60" });
    await waitForEvent(session.pi, id, ({ quoted }) => quoted.includes("up"), promptly, "its line");
    const { text } = await callTool(session, "monitor_stop", { id });
    assert.match(text, /: stopped by you at /);
    assert.deepEqual(endsOf(eventsIn(await nextRequest(session), id)), []);
    const isRecorded = () => readTaskRecord(session.home, id).endedAt !== undefined;
    await waitUntil(isRecorded, promptly, "the record of the end");
    assert.deepEqual(readTaskRecord(session.home, id).reason, { kind: "stopped", by: "model" });
  });

  testOnAllHosts(
    "sleep 60 & exit 0: said at once with the holder, goes on, ends with the shell's code",
    async (session) => {
      const { pi } = session;
      const { id } = await startMonitor(session, { command: `sleep 60 & ${untilItSleeps}; echo $!; exit 0` });
      const notice = await waitForEvent(pi, id, ({ position }) => position === "", promptly, "the notice");
      const [holder = ""] = quotedLines(eventsOf(pi, id));
      assert.equal(
        notice.text,
        `shell exited with code 0; output still held by pid ${holder} (sleep); the monitor goes on`,
      );
      assert.match(
        (await callTool(session, "monitor_list", {})).text,
        new RegExp(`^${id} monitor ".*": running`),
      );
      assert.ok(isAlive(Number(holder)));
      process.kill(Number(holder), "SIGTERM");
      assert.match((await waitForEnd(pi, id)).text, /^exited with code 0 after/);
      const events = eventsIn(await nextRequest(session), id);
      assert.deepEqual(
        [endsOf(events).length, events.filter(({ position }) => position === "").length],
        [1, 1],
      );
    },
  );

  testOnAllHosts("sleep 60 >/dev/null 2>&1 & exit 0: ended, and the survivor named", async (session) => {
    const { id } = await startMonitor(session, {
      command: `sleep 60 >/dev/null 2>&1 & ${untilItSleeps}; echo $!; exit 0`,
    });
    const { text } = await waitForEnd(session.pi, id);
    const events = eventsOf(session.pi, id);
    const [survivor = ""] = quotedLines(events);
    assert.match(
      text,
      new RegExp(`^exited with code 0 after .*still running by itself: pid ${survivor} \\(sleep\\)`),
    );
    assert.equal(endsOf(events).length, 1);
    process.kill(Number(survivor), "SIGKILL");
  });

  testOnAllHosts("output that ends after the exit of the shell comes before the end", async (session) => {
    const { home, pi } = session;
    const { id } = await startMonitor(session, {
      command: `(${awaitFile("go")}; echo late; exec printf 'without line feed') & echo early; exit 3`,
    });
    await waitForEvent(pi, id, ({ position }) => position === "", promptly, "the notice");
    createFile(home, "go");
    const end = await waitForEnd(pi, id);
    assert.match(end.text, /^exited with code 3 after .*3 lines: /);
    assert.deepEqual(quotedLines(eventsOf(pi, id)), ["early", "late", "without line feed"]);
    assert.equal(eventsOf(pi, id).at(-1)?.position, "end");
  });

  testOnAllHosts(
    "a switch of the session is in the record, and the new session hears nothing",
    async (session) => {
      const { id } = await startMonitor(session, { command: "echo up; sleep 60", wake: "end" });
      const before = session.model.requests.length;
      await session.pi.send({ type: "new_session" });
      assert.deepEqual(readTaskRecord(session.home, id).reason, { kind: "session_end" });
      assert.deepEqual(eventsIn(await nextRequest(session), id), []);
      assert.equal(session.model.requests.length, before + 1);
    },
  );

  const shellPath = join(import.meta.dirname, "fixtures/no-shell");
  testOnAllHosts(
    "a shell that cannot be started is an error of the call, and nothing is left",
    async (session) => {
      const { text, isError } = await callTool(session, "monitor", { description: "none", command: "true" });
      assert.ok(isError, text);
      assert.match(text, /shell .*no-shell.* could not be started.*Nothing was started\./);
      assert.deepEqual(filesOf(session.home), []);
      assert.match((await callTool(session, "monitor_list", {})).text, /^Nothing has been started/);
    },
    { settings: { shellPath } },
  );

  const runs = 200;
  testOnAllHosts(
    `no tail is lost in ${runs} runs that print 1000 lines right before they end`,
    async (session) => {
      const { home } = session;
      const ids: string[] = [];
      while (ids.length < runs) {
        const calls = tails.map((tail, index) => ({
          name: "monitor",
          args: { description: "tail", command: `: ${ids.length + index}; ${tail}` },
        }));
        const started = (await callAll(session, calls)).map((text) => parseStart({ text }).id);
        await waitUntil(() => started.every((id) => readTaskRecord(home, id).endedAt), promptly, "the ends");
        ids.push(...started);
      }
      const request = await nextRequest(session);
      const lines = Array.from({ length: 1_000 }, (_, index) => `${index + 1}`);
      for (const [index, id] of ids.entries()) {
        const what = tails[index % tails.length];
        const log = readLog(home, id).toString();
        assert.deepEqual(log.replace(/\n$/, "").split("\n"), lines, `the log of ${what}`);
        const ends = endsOf(eventsIn(request, id));
        assert.equal(ends.length, 1, `ends of ${what}`);
        const [end] = ends;
        const account = lineAccount(end?.text ?? "");
        assert.deepEqual([account.printed, account.sum], [1_000, 1_000], end?.text);
        if (end && end.quoted.length > 0) assert.equal(end.quoted.at(-1), "1000");
      }
    },
    { settings: { monitor: { linesPerSecond: 0, taskMaxChars: 4_000 } } },
  );
});

/** Commands that print a thousand lines and are gone at once. */
const tails = [
  "exec seq 1000",
  "seq 1000; exit 3",
  "seq 1000; kill -9 $$",
  "seq 999; printf 1000",
  "seq 1000 | cat | cat",
  "seq 1000 & exit 0",
  "seq 500; sleep 0.05; exec seq 501 1000",
  "(seq 1 500; exec setsid seq 501 1000) & wait",
];

function endsOf(events: readonly MonitorEvent[]): MonitorEvent[] {
  return events.filter(({ position }) => position === "end");
}

function filesOf(home: Home): string[] {
  const directory = join(home.agentDir, "monitor");
  return existsSync(directory) ? readdirSync(directory) : [];
}
