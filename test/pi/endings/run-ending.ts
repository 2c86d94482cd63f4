import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import type { TestContext } from "node:test";
import { createHome, type Home } from "../../harness/home.ts";
import type { PiHost } from "../../harness/host.ts";
import { reply, type Script, sequence } from "../../harness/model-reply.ts";
import { type ModelRequest, toolResults } from "../../harness/model-request.ts";
import { type ModelServer, startModelServer } from "../../harness/model-server.ts";
import { isAlive, killIfAlive, processesWithEnvironment } from "../../harness/processes.ts";
import { startRpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import { eventsIn } from "../monitor-events.ts";
import { nextRequest, promptly, runCommand, type Session, taskProcesses, waitForEvent } from "../session.ts";
import type { Ending } from "./endings.ts";
import { cells } from "./gone-times.ts";
import {
  describe as describePids,
  leftOf,
  markerOf,
  type Planted,
  plantingCalls,
  standing,
  withNested,
} from "./planted.ts";
import { lives } from "./recorded-process.ts";
import { readTaskRecord } from "./task-record.ts";
import { sleeper, type Tree } from "./trees.ts";

/**
 * Processes that remain so long after the request count as left. On a machine with nothing else to do the last
 * is gone after 3 s at most, as the table of the figures says; a loaded one may take much longer.
 */
const waitMs = 30_000;

/** What differs from the usual. */
export interface Variant {
  /** Variables of pi. */
  env?: Record<string, string>;
  /** Further parameters of the monitors. */
  args?: Record<string, unknown>;
}

/** Plants trees in a pi, ends them in one way, and checks what is left, what is spared and what is said. */
export async function runEnding(
  t: TestContext,
  host: PiHost,
  ending: Ending,
  kinds: readonly Tree[],
  { env = {}, args = {} }: Variant = {},
): Promise<void> {
  const { home, model, plant } = await prepare(t, host, ending, args);
  const strangers = startStrangers(t);
  const session = startPi(t, { host, home, model }, env);
  const planted = await plant(session, kinds);

  const requestedAt = performance.now();
  const goneAt = watch(planted, ending);
  const answers = await ending.trigger(session, planted);
  if (ending.name === "exit of the shell") await expectShellExits(session, planted);
  const gone = await goneAt;

  const startOf = (task: Planted) =>
    (ending.args || ending.settings ? gone.get(task)?.firstAt : requestedAt) ?? requestedAt;
  for (const task of planted) {
    const goneMs = (gone.get(task)?.lastAt ?? Number.POSITIVE_INFINITY) - startOf(task);
    if (ending.name !== "exit of the shell")
      cells.push({ host: host.version, ending: ending.name, tree: task.tree.name, goneMs });
    assert.deepEqual(
      leftOf(task),
      [],
      `${task.tree.name}, task ${task.id}: ${describePids(leftOf(task))} left; answered: ${answers.find((answer) => answer.includes(task.id)) ?? answers.join("\n")}`,
    );
    assert.ok(goneMs <= waitMs, `${task.tree.name} was gone after ${Math.round(goneMs)} ms`);
  }
  for (const stranger of strangers) assert.ok(isAlive(stranger.pid ?? 0), "a stranger was ended");
  for (const { processes, tree } of planted) {
    for (const process of processes.filter(({ role }) => role === "other")) {
      assert.ok(lives(process), `${tree.name}: ${process.pid} is independent and was ended`);
    }
  }
  if (ending.piLives) await expectEndsSaid(session, ending, planted, answers);
}

/** Checks that each end event comes once, and names every process that goes on by itself. */
async function expectEndsSaid(
  session: Session,
  ending: Ending,
  planted: readonly Planted[],
  answers: string[],
): Promise<void> {
  const { said } = ending;
  if (said) {
    const allEnded = () => planted.every(({ id }) => readTaskRecord(session.home, id).endedAt);
    // Events cannot tell: beyond a budget they wait for the next request.
    await waitUntil(allEnded, promptly, "the records of the ends");
  }
  const endsIn = (request: ModelRequest, id: string) =>
    eventsIn(request, id).filter(({ position }) => position === "end");
  let request = await nextRequest(session);
  // The record of an end stands before its event is on its way.
  for (let more = 2; said && more > 0 && planted.some(({ id }) => endsIn(request, id).length === 0); more--)
    request = await nextRequest(session);
  for (const { id, tree, processes } of planted) {
    const ends = endsIn(request, id);
    assert.equal(ends.length, said ? 1 : 0, `end events of ${tree.name}`);
    if (said) assert.match(ends[0]?.text ?? "", said, tree.name);
    const text = said ? ends[0]?.text : answers.find((answer) => answer.includes(id));
    // The model of a switched session has not known the task.
    if (text === undefined) continue;
    for (const { pid } of processes.filter((process) => process.role === "other" && lives(process))) {
      assert.match(text, new RegExp(`\\bpid ${pid} \\(`), `${tree.name}: an unnamed survivor`);
    }
  }
}

/**
 * The shell's exit ends the task unless a process holds its output; then it goes on, with the holders named,
 * until it is stopped. The end names its survivors, which the test ends itself.
 */
async function expectShellExits(session: Session, planted: readonly Planted[]): Promise<void> {
  await Promise.all(
    planted.map(async ({ id, tree, processes }) => {
      const event = await waitForEvent(
        session.pi,
        id,
        ({ position, text }) => position === "end" || text.includes("output still held"),
        promptly,
        `what is said of ${tree.name}`,
      );
      const living = processes.filter(lives);
      if (event.position === "end") {
        // The feeder of the nested pi is no recorded process; it is named as well.
        const feeders = tree.name === "nested pi" ? taskProcesses(session.home, id) : [];
        for (const pid of feeders.filter((pid) => !living.some((process) => process.pid === pid))) {
          assert.match(event.text, new RegExp(`\\bpid ${pid} \\(`), `${tree.name}: an unnamed feeder`);
          killIfAlive(pid);
        }
        // The nested pi names the processes of its own tasks.
        const named = living.filter(({ pid }) =>
          ["no marker", `PI_MONITOR_TASK=${id}`].includes(markerOf(pid)),
        );
        for (const { pid } of named) {
          assert.match(event.text, new RegExp(`\\bpid ${pid} \\(`), `${tree.name}: an unnamed survivor`);
        }
        for (const { pid, role } of living) if (role === "own") killIfAlive(pid);
      } else {
        assert.match(
          event.text,
          /^shell exited with code 7; output still held by pid \d+ \(.*; the monitor goes on$/,
        );
        assert.ok(living.length > 0);
        await runCommand(session.pi, `/monitor-stop ${id}`);
      }
    }),
  );
}

/** Returns when the first and the last process of each was gone. */
async function watch(
  planted: readonly Planted[],
  ending: Ending,
): Promise<Map<Planted, { firstAt: number; lastAt: number }>> {
  const firsts = new Map<Planted, number>();
  const gone = new Map<Planted, { firstAt: number; lastAt: number }>();
  const look = () => {
    for (const task of planted) {
      if (gone.has(task)) continue;
      const own = task.processes.filter(({ role }) => role === "own");
      const living = own.filter(lives);
      const now = performance.now();
      if (living.length < own.length && !firsts.has(task)) firsts.set(task, now);
      if (living.length === 0 && leftOf(task).length === 0)
        gone.set(task, { firstAt: firsts.get(task) ?? now, lastAt: now });
    }
    return gone.size === planted.length;
  };
  const timeoutMs = ending.args || ending.name === "exit of the shell" ? 2 * waitMs : waitMs;
  // The assertions tell the remaining processes.
  await waitUntil(look, timeoutMs, ending.name, 25).catch(() => {});
  return gone;
}

async function prepare(t: TestContext, host: PiHost, ending: Ending, args: object) {
  const model = await startModelServer();
  const home = createHome({ model, settings: { monitor: { maxConcurrent: 20, ...ending.settings } } });
  let planted: Planted[] = [];
  t.after(async () => {
    for (const process of planted.flatMap(({ processes }) => processes))
      if (lives(process)) killIfAlive(process.pid);
    // A shell's exit may rightly leave some, such as the feeder of a nested pi.
    for (const pid of processesWithEnvironment("HOME", home.home)) killIfAlive(pid);
    home.close();
    await model.close();
  });
  const plant = async (session: Session, kinds: readonly Tree[]) => {
    const calls = plantingCalls(host, home, kinds, ending.after ?? "exit 7", {
      ...(ending.args ?? { persistent: true }),
      ...args,
    });
    const outer: Script = sequence([reply.calls(calls)], reply.text("Noted."));
    model.script(withNested(home, outer));
    await session.pi.promptAndSettle("plant them", 3 * promptly);
    const results = model.requests.flatMap((request) => toolResults(request));
    planted = await standing(host, home, kinds, results);
    return planted;
  };
  return { model, home, plant };
}

function startPi(
  t: TestContext,
  bench: { host: PiHost; home: Home; model: ModelServer },
  env: Record<string, string>,
): Session {
  const pi = startRpcPi({ ...bench, env });
  t.after(() => pi.close());
  return { ...bench, pi };
}

/** Starts two processes that belong to no task; one runs the same program as every tree. */
function startStrangers(t: TestContext): ChildProcess[] {
  return [sleeper, "sleep 86322"].map((command) => {
    const [program = "", ...args] = command.split(" ");
    const stranger = spawn(program, args, { stdio: "ignore", detached: true });
    t.after(() => stranger.kill("SIGKILL"));
    return stranger;
  });
}
