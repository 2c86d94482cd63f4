import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { allHosts, type PiHost } from "../../harness/host.ts";
import { type RpcPi, startRpcPi } from "../../harness/rpc-pi.ts";
import { removeDirectory } from "../../harness/scratch-root.ts";
import { waitUntil } from "../../harness/wait.ts";
import { eventsIn, lineAccount, quotedLines } from "../monitor-events.ts";
import {
  awaitFile,
  callTool,
  createFile,
  eventMessages,
  eventsOf,
  logPath,
  nextRequest,
  ownPi,
  parseStart,
  prepare,
  promptly,
  type Session,
  startMonitor,
  waitForEnd,
  waitForEvent,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { descriptorsOf } from "./diagnosis.ts";
import { monitorDirectory, noLimit } from "./monitor-directory.ts";

describe("files that cannot be kept", { concurrency: 4 }, () => {
  for (const host of allHosts) {
    test(`pi ${host.version}: a full disk costs the log, not the monitor, and is said once`, async (t) => {
      const session = await onFileSystem(t, host, "size=512k");
      if (session === undefined) return;
      const { home, pi } = session;
      const { id } = await startMonitor(session, {
        command: `echo up; seq 200000; touch printed; ${awaitFile("go")}; echo after; exit 3`,
        match: "up|after",
      });
      await waitUntil(() => existsSync(join(home.cwd, "printed")), promptly, "the whole output");
      const notice = await waitForEvent(pi, id, ({ position }) => position === "", promptly, "the notice");
      assert.match(notice.text, /its logs are not kept \(ENOSPC.*; the monitor goes on/);
      const second = await startMonitor(session, { command: "echo on a full disk; echo err >&2; exit 4" });
      createFile(home, "go");
      await expectGoesOn(session, id, ["up", "after"], 3, 200_002);
      await expectGoesOn(session, second.id, ["on a full disk"], 4, 1);
      await expectNothingKept(session, second.id, "ENOSPC: no space left on device");
      const whole = new RegExp(`stdout: ~\\S+${id}\\.stdout \\(its end is not kept: ENOSPC: no space left`);
      assert.match((await waitForEnd(pi, id)).text, whole);
      assert.match((await callTool(session, "monitor_list", { id })).text, whole);
      const files = monitorDirectory(home);
      const empty = () =>
        readdirSync(files).filter((name) => /\.json$|\.new$/.test(name) && size(files, name) === 0);
      await waitUntil(
        () => empty().length === 0,
        promptly,
        () => `no leftovers: ${empty()}`,
      );
      execFileSync("mount", ["-o", "remount,size=4m", files]);
      const third = await startMonitor(session, { command: "echo there is room; exit 5" });
      await waitForEnd(pi, third.id);
      assert.equal(readFileSync(logPath(home, third.id), "utf8"), "there is room\n");
    });

    test(`pi ${host.version}: a read-only directory costs the log, not the monitor, and is said once`, async (t) => {
      const session = await onFileSystem(t, host, "size=1m");
      if (session === undefined) return;
      execFileSync("mount", ["-o", "remount,ro", monitorDirectory(session.home)]);
      const { id } = await startMonitor(session, { command: "echo out; echo err >&2; exit 3" });
      const notice = await waitForEvent(
        session.pi,
        id,
        ({ position }) => position === "",
        promptly,
        "the notice",
      );
      assert.match(notice.text, /its logs are not kept \(EROFS.*; the monitor goes on/);
      await expectGoesOn(session, id, ["out"], 3, 1);
      const end = await waitForEnd(session.pi, id);
      assert.deepEqual(end.stderr, ["err"]);
      await expectNothingKept(session, id, "EROFS: read-only file system");
      const { text: job } = await callTool(session, "bg_run", { command: "echo built", wake: "never" });
      assert.match(job, /^log: not kept: EROFS: read-only file system$/m);
      const [, jobId = ""] = /^Started job (\S+),/.exec(job) ?? [];
      const jobEnd = await waitForEnd(session.pi, jobId);
      assert.match(jobEnd.text, /; log: not kept: EROFS: read-only file system$/);
      const { text: log, isError } = await callTool(session, "bg_logs", { id: jobId });
      assert.deepEqual(
        [log, isError],
        [`The log of ${jobId} was not kept: EROFS: read-only file system.`, true],
      );
    });
  }

  testOnAllHosts(
    "that are deleted meanwhile cost nothing else",
    async (session) => {
      const { home, pi } = session;
      const { id } = await startMonitor(session, {
        command: `echo up; ${awaitFile("go")}; seq 200000; echo after; exit 3`,
        match: "up|after",
      });
      await waitForEvent(pi, id, ({ quoted }) => quoted.includes("up"), promptly, "its line");
      removeDirectory(monitorDirectory(home));
      createFile(home, "go");
      await waitForEnd(pi, id);
      const notices = eventsOf(pi, id).filter(({ position }) => position === "");
      assert.ok(notices.length <= 1, JSON.stringify(notices));
      const second = await startMonitor(session, { command: "echo out; exit 4" });
      await expectGoesOn(session, second.id, ["out"], 4, 1, 0);
      assert.equal(readFileSync(logPath(home, second.id), "utf8"), "out\n");
    },
    { settings: { monitor: { linesPerSecond: 0, logMaxBytes: 256 * 1024 } } },
  );

  testOnAllHosts(
    "too many open files: what runs goes on, a start says so, and pi lives",
    async (session) => {
      const { home, pi } = session;
      const { id } = await startMonitor(session, {
        command: `echo up; ${awaitFile("go")}; seq 100; echo after; exit 3`,
      });
      await waitForEvent(pi, id, ({ quoted }) => quoted.includes("up"), promptly, "its line");
      // With fewer descriptors pi itself could not ask its model.
      for (const spare of [2, 4, 6, 8]) {
        limitDescriptors(pi.pid, descriptorsOf(pi.pid).length + spare);
        const { text, isError } = await callTool(session, "monitor", {
          description: "one more",
          command: `echo ${spare}`,
        });
        if (isError) assert.match(text, /EMFILE|too many open files|Nothing was started/i);
        else await waitForEnd(pi, parseStart({ text }).id);
      }
      createFile(home, "go");
      const end = await waitForEnd(pi, id);
      assert.match(end.text, /^exited with code 3 .*102 lines: /);
      assert.ok(eventsOf(pi, id).filter(({ position }) => position === "").length <= 1);
      limitDescriptors(pi.pid, 1_024);
      const last = await startMonitor(session, { command: "echo well again; exit 5" });
      await expectGoesOn(session, last.id, ["well again"], 5, 1, 0);
    },
    ownPi,
  );
});

/** Checks that events, account and end are right, with the expected number of notices. */
async function expectGoesOn(
  session: Session,
  id: string,
  quoted: string[],
  code: number,
  printed: number,
  notices = 1,
): Promise<void> {
  const end = await waitForEnd(session.pi, id);
  assert.match(end.text, new RegExp(`^exited with code ${code} after`));
  const account = lineAccount(end.text);
  assert.deepEqual([account.printed, account.sum], [printed, printed]);
  const events = eventsIn(await nextRequest(session), id);
  assert.deepEqual(quotedLines(events.filter(({ position }) => position !== "")), quoted);
  assert.equal(events.filter(({ position }) => position === "").length, notices, "notices");
}

/** Checks that nothing points at missing logs. */
async function expectNothingKept(session: Session, id: string, why: string): Promise<void> {
  const { pi } = session;
  const end = await waitForEnd(pi, id);
  assert.ok(end.text.endsWith(`; stdout: not kept: ${why}; stderr: not kept: ${why}`), end.text);
  const facts = eventMessages(pi)
    .flatMap(({ details }) => details.events)
    .find((event) => event.id === id && event.kind === "end");
  assert.ok(facts && !JSON.stringify(facts).includes(`${id}.std`), JSON.stringify(facts));
  const { text: stderr, isError } = await callTool(session, "monitor_read_stderr", { id });
  assert.deepEqual([stderr, isError], [`The stderr of ${id} was not kept: ${why}.`, true]);
  for (const args of [{}, { id }]) {
    const { text } = await callTool(session, "monitor_list", args);
    assert.ok(text.includes(`stdout: not kept: ${why}`) && !text.includes(`${id}.stdout`), text);
  }
}

function size(directory: string, name: string): number {
  return statSync(join(directory, name)).size;
}

/** Starts a pi whose monitors' directory is its own file system; skips the test if that is impossible. */
async function onFileSystem(t: TestContext, host: PiHost, size: string): Promise<Session | undefined> {
  let pi: RpcPi | undefined;
  let mounted: string | undefined;
  const bench = await prepare(t, host, noLimit, async () => {
    await pi?.close();
    if (mounted !== undefined) execFileSync("umount", ["-l", mounted]);
  });
  const directory = monitorDirectory(bench.home);
  mkdirSync(directory, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", directory], { stdio: "pipe" });
  } catch (error) {
    t.skip(`cannot mount: ${(error as Error).message}`);
    return undefined;
  }
  mounted = directory;
  pi = startRpcPi(bench);
  return { ...bench, pi };
}

function limitDescriptors(pid: number, count: number): void {
  execFileSync("prlimit", ["--pid", String(pid), `--nofile=${count}:1024`]);
}
