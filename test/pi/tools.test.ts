import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { isAlive } from "../harness/processes.ts";
import { waitUntil } from "../harness/wait.ts";
import { eventsIn, lineAccount, quotedLines } from "./monitor-events.ts";
import {
  awaitFile,
  callTool,
  createFile,
  nextRequest,
  promptly,
  startMonitor,
  taskProcesses,
  waitForEnd,
  waitForEvent,
} from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

describe("tools", { concurrency: 4 }, () => {
  testOnAllHosts("monitor says id, description, pid, deadline, both logs and what wakes", async (session) => {
    const { text, id, pid } = await startMonitor(session, { command: "sleep 60", description: "a nap" });
    assert.ok(isAlive(pid));
    assert.match(text, new RegExp(`^Started monitor ${id} "a nap", pid ${pid}\\.$`, "m"));
    assert.match(text, /^Deadline: \d\d:\d\d:\d\d \(in 5m00s\)$/m);
    assert.match(text, /^Wakes you: never/m);
    assert.ok(text.includes(`~/.pi/agent/monitor/${id}.stdout`), text);
    assert.ok(text.includes(`~/.pi/agent/monitor/${id}.stderr`), text);
  });

  testOnAllHosts(
    "persistent has no deadline, and a timeout_ms beside it is said to be ignored",
    async (session) => {
      const persistent = { command: "sleep 60", persistent: true };
      assert.match((await startMonitor(session, persistent)).text, /^Deadline: none/m);
      const both = await startMonitor(session, { command: "sleep 61", persistent: true, timeout_ms: 1_000 });
      assert.match(both.text, /^Deadline: none.*timeout_ms is ignored/m);
    },
  );

  testOnAllHosts("the files explain a task and are for their owner only", async (session) => {
    const { home } = session;
    const { id, pid } = await startMonitor(session, { command: "echo out; echo err >&2; exit 4" });
    await waitForEnd(session.pi, id);
    const dir = join(home.agentDir, "monitor");
    const readRecord = (): Record<string, unknown> =>
      JSON.parse(readFileSync(join(dir, `${id}.json`), "utf8"));
    await waitUntil(() => readRecord().endedAt, promptly, "the end in the record");
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    assert.equal(mode(dir), "700");
    assert.deepEqual(readdirSync(dir).sort(), [`${id}.json`, `${id}.stderr`, `${id}.stdout`]);
    for (const name of readdirSync(dir)) assert.equal(mode(join(dir, name)), "600", name);
    const record = readRecord();
    const { description, command, directory, reason } = record;
    assert.deepEqual(
      { description, command, directory, reason, pid: record.pid },
      {
        description: "watched",
        command: "echo out; echo err >&2; exit 4",
        directory: home.cwd,
        reason: { kind: "exited", code: 4 },
        pid,
      },
    );
  });

  testOnAllHosts(
    "monitor_list: running first, then ended, with counts, last line, wake and command",
    async (session) => {
      const { pi } = session;
      const ended = await startMonitor(session, {
        command: "echo a; echo b; exit 3",
        match: "a",
        description: "short",
      });
      await waitForEnd(pi, ended.id);
      const running = await startMonitor(session, {
        command: "echo up; sleep 60",
        wake: "end",
        description: "long",
      });
      await waitForEvent(pi, running.id, ({ quoted }) => quoted.includes("up"), promptly, "its line");
      const { text } = await callTool(session, "monitor_list", {});
      const tasks = text.split(/^(?=m\w+ monitor ")/m);
      assert.equal(tasks.length, 2, text);
      const [first = "", second = ""] = tasks;
      assert.match(first, new RegExp(`^${running.id} monitor "long": running; age .*; pid ${running.pid};`));
      assert.match(first, /1 line: 1 shown; wake end/);
      assert.match(first, /command: echo up; sleep 60/);
      assert.match(first, /last line, \d+m?s ago:\n {2}\| up/);
      assert.match(second, new RegExp(`^${ended.id} monitor "short": exited with code 3 at`));
      assert.match(second, /2 lines: 1 shown, 1 not matching/);
    },
  );

  testOnAllHosts("monitor_list with an id: that one in full", async (session) => {
    const command = "echo one\n# a second line\nsleep 60";
    const { id, pid } = await startMonitor(session, { command, match: "o", ignore: "x", timeout_ms: 60_000 });
    await waitForEvent(session.pi, id, ({ quoted }) => quoted.includes("one"), promptly, "its line");
    const { text } = await callTool(session, "monitor_list", { id });
    for (const line of [
      /^status: running$/m,
      /^started: \d\d:\d\d:\d\d by you/m,
      /^deadline: \d\d:\d\d:\d\d$/m,
      /^wake: never$/m,
      /^match: "o"$/m,
      /^ignore: "x"$/m,
      new RegExp(`^pid and process group: ${pid}$`, "m"),
      new RegExp(`^stdout: .*${id}\\.stdout$`, "m"),
      new RegExp(`^stderr: .*${id}\\.stderr$`, "m"),
    ]) {
      assert.match(text, line);
    }
    assert.ok(text.includes(session.home.cwd), text);
    assert.ok(text.endsWith("command (3 lines):\n| echo one\n| # a second line\n| sleep 60"), text);
    assert.equal(lineAccount(text).sum, 1);
  });

  testOnAllHosts(
    "monitor_read_stderr: the last lines with size and path, also after the end",
    async (session) => {
      const { id } = await startMonitor(session, {
        command: `for i in $(seq 300); do echo "err $i" >&2; done; echo up; ${awaitFile("go")}; printf 'last \\033[1mwords' >&2; exit 1`,
      });
      await waitForEvent(session.pi, id, ({ quoted }) => quoted.includes("up"), promptly, "its line");
      const five = await callTool(session, "monitor_read_stderr", { id, lines: 5 });
      const [heading = "", ...lines] = five.text.split("\n");
      assert.deepEqual(
        lines,
        [296, 297, 298, 299, 300].map((i) => `| err ${i}`),
      );
      const bytes = Array.from({ length: 300 }, (_, i) => `err ${i + 1}\n`).join("").length;
      assert.match(
        heading,
        new RegExp(`last 5 lines; ${bytes} bytes in all; ~/.pi/agent/monitor/${id}.stderr$`),
      );
      const all = await callTool(session, "monitor_read_stderr", { id });
      assert.equal(all.text.split("\n").length, 1 + 200, "200 lines unless it says otherwise");
      createFile(session.home, "go");
      const end = await waitForEnd(session.pi, id);
      assert.deepEqual(end.stderr, ["err 297", "err 298", "err 299", "err 300", "last words"]);
      const afterwards = await callTool(session, "monitor_read_stderr", { id, lines: 1 });
      assert.equal(afterwards.text.split("\n").at(-1), "| last words");
    },
  );

  testOnAllHosts("monitor_read_stderr gives at most 50 KiB, in whole lines", async (session) => {
    const { id } = await startMonitor(session, {
      command: "for i in $(seq 2000); do printf 'line %d %0100d\\n' $i 0 >&2; done; exit 0",
    });
    const end = await waitForEnd(session.pi, id);
    assert.deepEqual(end.stderr, [], "the command has not failed");
    const { text } = await callTool(session, "monitor_read_stderr", { id, lines: 2_000 });
    assert.ok(Buffer.byteLength(text) <= 50 * 1024, `${Buffer.byteLength(text)} bytes`);
    const lines = text.split("\n").slice(1);
    assert.ok(lines.length > 300, `${lines.length} lines`);
    assert.ok(lines.every((line) => /^\| line \d+ 0{100}$/.test(line)));
    assert.match(lines.at(-1) ?? "", /^\| line 2000 /);
  });

  testOnAllHosts(
    "replaces: the old one is gone, without an end event, before the new one starts",
    async (session) => {
      const { pi } = session;
      const old = await startMonitor(session, { command: "echo $$ > old.pid; echo old; sleep 60 & wait" });
      await waitForEvent(pi, old.id, ({ quoted }) => quoted.includes("old"), promptly, "its line");
      const look = "if kill -0 $(cat old.pid) 2>/dev/null; then echo it lives; else echo it is gone; fi";
      const started = await startMonitor(session, { command: `${look}; sleep 60`, replaces: old.id });
      assert.match(started.text, new RegExp(`replaces ${old.id}, which is stopped`));
      assert.equal(isAlive(old.pid), false);
      await waitForEvent(pi, started.id, ({ quoted }) => quoted.length > 0, promptly, "its line");
      const request = await nextRequest(session);
      assert.deepEqual(quotedLines(eventsIn(request, started.id)), ["it is gone"]);
      assert.deepEqual(
        eventsIn(request, old.id).map(({ position }) => position),
        ["#1"],
        "no end event of the old one",
      );
      assert.match((await callTool(session, "monitor_list", { id: old.id })).text, /replaced by m\w+ at/);
    },
  );

  testOnAllHosts("replaces with a bad new call leaves the old one running", async (session) => {
    const old = await startMonitor(session, { command: "sleep 60" });
    await waitUntil(() => taskProcesses(session.home).length === 1, promptly, "the sleep");
    const processes = taskProcesses(session.home);
    for (const bad of [{ match: "(" }, { timeout_ms: 5 }, { command: "  " }]) {
      const args = { description: "new", command: "echo new", ...bad, replaces: old.id };
      const { isError } = await callTool(session, "monitor", args);
      assert.ok(isError);
    }
    assert.deepEqual(taskProcesses(session.home), processes);
    assert.match((await callTool(session, "monitor_list", {})).text, new RegExp(`^${old.id} .*: running`));
  });

  testOnAllHosts("replaces may start the same command anew, as one of eight", async (session) => {
    const old = await startMonitor(session, { command: "sleep 60" });
    const anew = await startMonitor(session, { command: "sleep 60", replaces: old.id });
    assert.notEqual(anew.id, old.id);
    assert.equal(isAlive(old.pid), false);
    assert.ok(isAlive(anew.pid));
  });
});
