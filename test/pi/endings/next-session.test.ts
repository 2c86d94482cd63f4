import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { machineId } from "../../../extensions/core/processes/machine.ts";
import { allHosts, hosts, type PiHost } from "../../harness/host.ts";
import { messageTexts } from "../../harness/model-request.ts";
import { commandLine, isAlive, killIfAlive, processesMatching } from "../../harness/processes.ts";
import { type RpcPi, startRpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import {
  type Bench,
  nextRequest,
  notifications,
  prepare,
  promptly,
  type Scope,
  type Session,
  startMonitor,
  taskProcesses,
} from "../session.ts";
import { guardiansOf } from "./diagnosis.ts";
import { identify } from "./recorded-process.ts";
import { readTaskRecord } from "./task-record.ts";

const stillRunning = "still running, left by tasks of an earlier session here:";

describe("the next session", { concurrency: 2 }, () => {
  // The test below tells the other version.
  test(`pi ${hosts.newest.version}: is told once what tasks left running, whatever ended the session`, async (t) => {
    const { start } = await preparePis(t, hosts.newest);
    const first = start();
    const atQuit = await leaveSurvivor(t, first);
    await first.pi.close();

    const second = start();
    await expectTold(second, atQuit);
    const atTerm = await leaveSurvivor(t, second);
    const goneSince = await leaveSurvivor(t, second);
    second.pi.kill("SIGTERM");
    await second.pi.exit;
    killIfAlive(goneSince.pid);

    const third = start();
    await expectTold(third, atTerm);
    const atKill = await leaveSurvivor(t, third);
    third.pi.kill("SIGKILL");
    await third.pi.exit;

    // Its guardian is still at work.
    await expectTold(start(), atKill);
  });

  for (const host of allHosts) {
    test(`pi ${host.version}: ends what a pi left that was killed with its guardian, and nothing else`, async (t) => {
      const { bench, start } = await preparePis(t, host);
      const { home } = bench;
      const live = start();
      await hasLookedAround(live);
      const dead = start();
      const [own, independent] = [uniqueSleep(), uniqueSleep()];
      const tree = `${own} & (setsid ${own} &); env -i ${own} & (env -i setsid ${own} &); (setsid ${independent} >/dev/null 2>&1 &); wait`;
      t.after(() => running(own).forEach(killIfAlive));
      const { id } = await startMonitor(dead, { command: tree, persistent: true });
      const strayed = await startMonitor(dead, { command: `exec env -i ${own}`, persistent: true });
      const other = await startMonitor(live, { command: "sleep 86341 & wait", persistent: true });
      await waitUntil(() => running(own).length === 5, promptly, "the trees");
      await killWithGuardian(dead.pi);

      const stranger = startStranger(t);
      const bystanders = [stranger, ...taskProcesses(home, other.id), ...running(independent)];
      assert.equal(bystanders.length, 4);
      const facts = readFacts(home, id);
      // These records name foreign processes: a live pi's task, and a stranger with any marker.
      editRecord(home, other.id, { ...readFacts(home, other.id), owner: facts.owner });
      const { startTime } = identify(stranger, "other");
      const processes = { ...(facts.processes as object), leaderStartTime: startTime };
      const { outputs } = readFacts(home, other.id).processes as { outputs: string[] };
      const edited = { ...facts, directory: "/", pid: stranger };
      editRecord(home, "m2222", { ...edited, processes: { ...processes, outputs } });
      const marker = `HOME=${home.home}`;
      editRecord(home, "m3333", { ...edited, processes: { ...processes, marker } });

      await expectTold(start(), { pid: running(independent)[0] ?? 0, id });
      await waitUntil(() => readTaskRecord(home, id).endedAt, promptly, "the end in its record");
      assert.deepEqual(
        running(own),
        running(own).filter((pid) => pid === strayed.pid),
      );
      assert.ok(bystanders.every(isAlive), "only what belonged was ended");
    });
  }
});

/** Prepares a home in which several pis run, one after another or side by side. */
async function preparePis(t: Scope, host: PiHost): Promise<{ bench: Bench; start(): Session }> {
  const pis: RpcPi[] = [];
  const survivors = async (): Promise<void> => {
    await Promise.all(pis.map((pi) => pi.close()));
    for (const pid of taskProcesses(bench.home)) killIfAlive(pid);
    await waitUntil(() => taskProcesses(bench.home).length === 0, promptly, "the end of the survivors");
  };
  const bench = await prepare(t, host, {}, survivors);
  const start = (): Session => {
    const pi = startRpcPi(bench);
    pis.push(pi);
    return { ...bench, pi };
  };
  return { bench, start };
}

interface Survivor {
  pid: number;
  /** The monitor that left it. */
  id: string;
}

/** Starts a monitor that leaves a process behind when it ends. */
async function leaveSurvivor(t: Scope, session: Session): Promise<Survivor> {
  const sleep = uniqueSleep();
  const { id } = await startMonitor(session, {
    command: `(setsid ${sleep} >/dev/null 2>&1 &); sleep 86342; : ${sleep}`,
  });
  const pid = await waitUntil(() => running(sleep)[0], promptly, "the survivor");
  t.after(() => killIfAlive(pid));
  return { pid, id };
}

/** Checks that the person gets a notification and the model a text without request, of nothing else. */
async function expectTold(session: Session, { pid, id }: Survivor): Promise<void> {
  const { pi, model } = session;
  const requestsBefore = model.requests.length;
  const text = await waitUntil(
    () => notifications(pi).find((notice) => notice.startsWith(stillRunning)),
    promptly,
    () => `what is told of ${id}: ${notifications(pi)}`,
  );
  assert.equal(text, `${stillRunning}\n- monitor ${id} "watched": pid ${pid} (sleep)`);
  assert.equal(model.requests.length, requestsBefore, "no request of its own");
  const read = messageTexts(await nextRequest(session)).filter((message) =>
    message.text.includes(stillRunning),
  );
  assert.equal(read.length, 1);
  assert.ok(read[0]?.text.includes(text), read[0]?.text);
}

/** Waits until the session has done the delayed work of a new one. */
async function hasLookedAround({ home, pi }: Session): Promise<void> {
  mkdirSync(join(home.agentDir, "monitor"), { recursive: true });
  const { pid, startTime } = identify(process.pid, "other");
  const untold = { machine: machineId(), directory: home.cwd, survivors: [{ pid, startTime }], untold: true };
  editRecord(home, "m4444", { ...untold, endedAt: new Date().toISOString() });
  const isTold = (): boolean => notifications(pi).some((notice) => notice.includes("m4444"));
  await waitUntil(isTold, promptly, "what is told first");
}

/** Kills both; the guardian is stopped first, so that it does nothing before. */
async function killWithGuardian(pi: RpcPi): Promise<void> {
  const [guardian = 0] = guardiansOf(pi.pid);
  process.kill(guardian, "SIGSTOP");
  pi.kill("SIGKILL");
  process.kill(guardian, "SIGKILL");
  await pi.exit;
  await waitUntil(() => !isAlive(guardian), promptly, "the end of the guardian");
}

function startStranger(t: Scope): number {
  const stranger = spawn("sleep", ["86343"], { detached: true, stdio: "ignore" });
  t.after(() => stranger.kill("SIGKILL"));
  stranger.unref();
  assert.ok(stranger.pid);
  return stranger.pid;
}

function uniqueSleep(): string {
  return `sleep 86344.${randomInt(1e9, 1e10)}`;
}

function running(command: string): number[] {
  return processesMatching(command).filter((pid) => commandLine(pid) === command);
}

function recordPath({ agentDir }: Bench["home"], id: string): string {
  return join(agentDir, "monitor", `${id}.json`);
}

function readFacts(home: Bench["home"], id: string): Record<string, unknown> {
  return JSON.parse(readFileSync(recordPath(home, id), "utf8"));
}

function editRecord(home: Bench["home"], id: string, facts: Record<string, unknown>): void {
  writeFileSync(recordPath(home, id), JSON.stringify({ ...facts, id }));
}
