import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import type { Home } from "../../harness/home.ts";
import { allHosts, type PiHost } from "../../harness/host.ts";
import { startModelServer } from "../../harness/model-server.ts";
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
  type SessionOptions,
  startMonitor,
  waitForEnd,
  waitForEvent,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { descriptorsOf } from "./diagnosis.ts";
import { callAll } from "./endings.ts";

const MiB = 1024 * 1024;
const noLimit: SessionOptions = { settings: { monitor: { linesPerSecond: 0 } } };

describe("files", { concurrency: 4 }, () => {
  testOnAllHosts(
    "40 MB leave the newest 4 to 16 MiB, and the first line says which line follows",
    async (session) => {
      const lines = 400_000;
      const line = (number: number) => `${String(number).padStart(12, "0")} ${"x".repeat(87)}`;
      const { id } = await startMonitor(session, {
        command: `seq -f '%012.0f ${"x".repeat(87)}' ${lines}; seq 100 >&2`,
        match: "^nothing$",
      });
      const end = await waitForEnd(session.pi, id, 60_000);
      assert.equal(lineAccount(end.text).printed, lines);
      const bytes = readFileSync(logPath(session.home, id));
      assert.ok(bytes.length <= 16 * MiB && bytes.length > 4 * MiB, `${bytes.length} bytes`);
      const [first = "", ...kept] = bytes.toString().trimEnd().split("\n");
      const [, number] = /^\[older output dropped; line (\d+) follows\]$/.exec(first) ?? [];
      assert.ok(number, first);
      assert.equal(kept.length, lines - Number(number) + 1);
      const wrong = kept.findIndex((text, index) => text !== line(Number(number) + index));
      assert.equal(wrong, -1, `line ${wrong}: ${kept[wrong]}`);
    },
    noLimit,
  );

  testOnAllHosts(
    "are for the user only, whatever the mask and an older directory say",
    async (session) => {
      const directory = monitorDirectory(session.home);
      mkdirSync(directory, { mode: 0o755, recursive: true });
      const { id } = await startMonitor(session, { command: "echo out; echo err >&2; sleep 60" });
      await waitForEvent(session.pi, id, ({ quoted }) => quoted.includes("out"), promptly, "its line");
      assert.equal(statSync(directory).mode & 0o777, 0o700);
      const isWritten = () => readdirSync(directory).every((name) => !name.endsWith(".new"));
      await waitUntil(isWritten, promptly, "the record of the start");
      const names = readdirSync(directory).sort();
      assert.deepEqual(names, [`${id}.json`, `${id}.stderr`, `${id}.stdout`]);
      for (const name of names) assert.equal(statSync(join(directory, name)).mode & 0o777, 0o600, name);
    },
    ownPi,
  );

  testOnAllHosts(
    "no link planted at a path of theirs is followed",
    async (session) => {
      const { home, pi } = session;
      const directory = monitorDirectory(home);
      const victim = join(home.home, "victim");
      mkdirSync(directory, { recursive: true });
      writeFileSync(victim, "untouched\n");
      // All short ids are taken, so any drawn one is, too. The names share one link, since 20 000 files would
      // keep the file system busy for seconds.
      const link = join(home.home, "link");
      symlinkSync(victim, link);
      for (const [index, id] of shortIds().entries())
        linkSync(link, join(directory, `m${id}.${["json", "stdout", "stderr"][index % 3]}`));
      const { id } = await startMonitor(session, {
        command: `echo up; ${awaitFile("go")}; seq 40000`,
        match: "up",
      });
      assert.ok(id.length > 4, id);
      await waitForEvent(pi, id, ({ quoted }) => quoted.includes("up"), promptly, "its line");
      // The capped file and the record are rewritten under these names, after the record of the start.
      const isRecorded = () =>
        existsSync(join(directory, `${id}.json`)) && !existsSync(join(directory, `${id}.json.new`));
      await waitUntil(isRecorded, promptly, "the record of the start");
      for (const name of [`${id}.stdout.new`, `${id}.json.new`]) symlinkSync(victim, join(directory, name));
      createFile(home, "go");
      const end = await waitForEnd(pi, id);
      assert.equal(lineAccount(end.text).printed, 40_001);
      assert.equal(readFileSync(victim, "utf8"), "untouched\n");
      removeDirectory(directory);
    },
    { settings: { monitor: { linesPerSecond: 0, logMaxBytes: 256 * 1024 } } },
  );

  testOnAllHosts(
    "two pi at once in one directory have ids and files of their own",
    async (session, t) => {
      const other = await secondPi(t, session);
      const texts = await Promise.all([startMany(session, "first"), startMany(other, "second")]);
      const ids = texts.flat().map((text) => parseStart({ text }).id);
      assert.equal(new Set(ids).size, 16);
      await waitUntil(
        () => ids.every((id) => readFileSync(logPath(session.home, id), "utf8").includes("done")),
        promptly,
        "all output",
      );
      for (const [index, { id, word }] of ids
        .map((id, index) => ({ id, word: index < 8 ? "first" : "second" }))
        .entries()) {
        assert.match(
          readFileSync(logPath(session.home, id), "utf8"),
          new RegExp(`^${word} ${index % 8}\ndone\n$`),
        );
      }
      await other.pi.close();
      assert.match(
        (await callTool(session, "monitor_list", {})).text,
        /running/,
        "the other pi's end is not theirs",
      );
    },
    ownPi,
  );

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

/** Starts a pi in the same home with another model server, once the first has read its own. */
async function secondPi(t: TestContext, { home, host, pi: first }: Session): Promise<Session> {
  await first.send({ type: "get_state" });
  const model = await startModelServer();
  const modelsPath = join(home.agentDir, "models.json");
  const models = readFileSync(modelsPath, "utf8");
  writeFileSync(modelsPath, models.replace(/"baseUrl": "[^"]*"/, `"baseUrl": "${model.baseUrl}"`));
  const pi = startRpcPi({ host, home });
  t.after(async () => {
    await pi.close();
    await model.close();
  });
  return { host, home, model, pi };
}

async function startMany(session: Session, word: string): Promise<string[]> {
  const calls = Array.from({ length: 8 }, (_, index) => ({
    name: "monitor",
    args: { description: word, command: `echo ${word} ${index}; echo done; sleep 60` },
  }));
  return callAll(session, calls);
}

function limitDescriptors(pid: number, count: number): void {
  execFileSync("prlimit", ["--pid", String(pid), `--nofile=${count}:1024`]);
}

function monitorDirectory(home: Home): string {
  return join(home.agentDir, "monitor");
}

function shortIds(): string[] {
  const letters = [..."23456789bcdfghjkmnpqrstvwxz"];
  return letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
}
