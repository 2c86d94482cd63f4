import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import { allHosts, type PiHost, repoRoot } from "../harness/host.ts";
import { textOf } from "../harness/model-request.ts";
import { isAlive, killIfAlive } from "../harness/processes.ts";
import { type RpcPi, startRpcPi } from "../harness/rpc-pi.ts";
import { waitUntil } from "../harness/wait.ts";
import { identify } from "./endings/recorded-process.ts";
import { readTaskRecord } from "./endings/task-record.ts";
import {
  type Bench,
  nextRequest,
  prepare,
  promptly,
  runCommand,
  type Scope,
  type Session,
  startMonitor,
  taskProcesses,
} from "./session.ts";

type Facts = Record<string, unknown>;

function recordPath({ home }: Bench, id: string): string {
  return join(home.agentDir, "monitor", `${id}.json`);
}

function readFacts(bench: Bench, id: string): Facts {
  return JSON.parse(readFileSync(recordPath(bench, id), "utf8"));
}

function plantRecord(bench: Bench, id: string, facts: Facts): void {
  writeFileSync(recordPath(bench, id), JSON.stringify({ ...facts, id }), { mode: 0o600 });
}

/** Starts two pis in one home and directory. */
async function startTwo(t: Scope, host: PiHost): Promise<[Session, Session]> {
  const pis: RpcPi[] = [];
  const bench = await prepare(t, host, {}, () => Promise.all(pis.map((pi) => pi.close())));
  pis.push(startRpcPi(bench), startRpcPi(bench));
  const [one, other] = pis as [RpcPi, RpcPi];
  return [
    { ...bench, pi: one },
    { ...bench, pi: other },
  ];
}

/** Runs the package's program for a shell. */
async function inShell({ home }: Bench, ...args: string[]): Promise<string> {
  const program = join(repoRoot, "extensions/bin/pi-monitor.js");
  const env = { PATH: process.env.PATH, HOME: home.home, PI_CODING_AGENT_DIR: home.agentDir };
  const outcome = await promisify(execFile)(process.execPath, [program, ...args], { env }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  return outcome.stdout + outcome.stderr;
}

async function stopText({ pi }: Session, id: string): Promise<string> {
  return (await runCommand(pi, `/monitor-stop ${id}`)).text;
}

async function listText({ pi }: Session): Promise<string> {
  return (await runCommand(pi, "/monitors all")).text;
}

function startStranger(t: Scope): number {
  const stranger = spawn("sleep", ["300"], { detached: true, stdio: "ignore" });
  stranger.unref();
  t.after(() => stranger.kill("SIGKILL"));
  return stranger.pid ?? assert.fail("no process");
}

describe("what every pi of the user runs", { concurrency: 2 }, () => {
  for (const host of allHosts) {
    test(`pi ${host.version}: is listed and stopped from another pi and from a shell; what is dead is not listed`, async (t) => {
      const [one, other] = await startTwo(t, host);
      const { home, model } = one;
      const first = await startMonitor(one, { command: "echo 'hello \u001b[31mthere'; sleep 300" });
      const second = await startMonitor(one, { command: "sleep 301" });
      const mine = await startMonitor(other, { command: "sleep 302", persistent: true });

      const listed = await waitUntil(
        async () => {
          const text = await listText(other);
          return text.includes("last line") ? text : undefined;
        },
        promptly,
        "the last line",
      );
      const ofOne = new RegExp(
        `^${first.id} monitor "watched": running; age \\w+; pi ${one.pi.pid}, session [\\w-]+; \\S+\n  last line: "hello there"$`,
        "m",
      );
      assert.match(listed, ofOne);
      assert.match(listed, new RegExp(`^${mine.id} monitor "watched": running; .*; this pi, session`, "m"));
      assert.match(await inShell(one, "list"), ofOne);
      assert.equal(await inShell(one, "tail", first.id), "hello there\n");
      assert.match(await inShell(one, "tail", "../../etc/passwd"), /^Unknown id or name/);
      assert.match(
        await inShell(one, "tail", "watched"),
        /^3 tasks that run are called "watched": m\w+, m\w+, m\w+\. Give an id\.$/m,
      );
      const named = await startMonitor(one, { command: "echo by name; sleep 304", description: "the build" });
      await waitUntil(
        async () => (await inShell(one, "tail", "the build", "1")) === "by name\n",
        promptly,
        "its log by its name",
      );
      assert.match(await inShell(one, "stop", "the build"), new RegExp(`^${named.id} .*from a shell at`));
      assert.equal(await inShell(one, "tail", "the build"), "by name\n", "the last that ended");

      assert.match(
        await stopText(other, first.id),
        new RegExp(
          `^${first.id} monitor "watched", of pi ${one.pi.pid}: stopped by you, from another pi at `,
        ),
      );
      assert.match(await inShell(one, "stop", second.id), /: stopped by you, from a shell at /);
      const told = textOf(await nextRequest(one, "what is new?"));
      assert.match(told, new RegExp(`${first.id} "watched".* stopped by the user, from another pi`));
      assert.match(told, new RegExp(`${second.id} "watched".* stopped by the user, from a shell`));
      assert.match(await stopText(other, first.id), /has ended: stopped by you, from another pi at/);

      const left = await startMonitor(one, { command: "sleep 303", persistent: true });
      const facts = readFacts(one, left.id);
      const stranger = startStranger(t);
      const { startTime } = identify(stranger, "other");
      const edited = {
        ...facts,
        pid: stranger,
        processes: { ...(facts.processes as Facts), leaderStartTime: startTime },
      };
      // This record names the stranger as its pi, too, but its marker names another.
      plantRecord(one, "m2222", { ...edited, owner: { pid: stranger, startTime } });
      assert.doesNotMatch(await listText(other), /m2222/);
      assert.match(await stopText(other, "m2222"), /does not fit what runs\. Nothing was stopped\./);

      const requests = model.requests.length;
      one.pi.kill("SIGKILL");
      await one.pi.exit;
      // This one names the stranger as a process of the dead pi.
      plantRecord(one, "m3333", edited);
      const after = await listText(other);
      assert.match(after, new RegExp(`^${mine.id} monitor "watched": running`, "m"));
      assert.doesNotMatch(after, new RegExp(`${left.id}.*running|m3333`));
      await waitUntil(() => readTaskRecord(home, left.id).endedAt, promptly, "the end in its record");
      await waitUntil(() => taskProcesses(home, left.id).length === 0, promptly, "the end of its processes");
      assert.match(await stopText(other, "m3333"), /^Ended, since its pi was gone|has ended/);
      assert.ok(isAlive(stranger), "no stranger was signaled");
      assert.equal(model.requests.length, requests);

      await other.pi.close();
      assert.equal(await inShell(one, "list"), "No pi of yours runs a task.\n");
      killIfAlive(stranger);
    });
  }
});
