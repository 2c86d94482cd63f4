import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, type TestContext } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { createHome, writeSettings } from "../harness/home.ts";
import { type PiHost, repoRoot } from "../harness/host.ts";
import { reply } from "../harness/model-reply.ts";
import { startModelServer } from "../harness/model-server.ts";
import { killIfAlive } from "../harness/processes.ts";
import { startRpcPi } from "../harness/rpc-pi.ts";
import { removeDirectory } from "../harness/scratch-root.ts";
import { waitUntil } from "../harness/wait.ts";
import type { Session, SessionOptions } from "./session.ts";
import { closeWithoutErrors, extensionErrors, isSettled, promptly, taskProcesses } from "./session-state.ts";

/** The most sessions of one kind. */
const SESSIONS_MAX = 3;
/** The most unused sessions of all kinds: each takes 100 MiB and more. */
const UNUSED_MAX = 6;
/** A test waits this long for a used session, before a second one is started for it. */
const PATIENCE_MS = 6_000;

interface UsedSession extends Session {
  settings: SessionOptions["settings"];
}

/** The unused sessions of one kind, each as if it had just been started. */
class UnusedSessions {
  readonly #unused: UsedSession[] = [];
  readonly #waiting: ((session: UsedSession | undefined) => void)[] = [];
  /** Counts the used ones, too. */
  #count = 0;

  /** Resolves with undefined if a new session has to be started. */
  async take(): Promise<UsedSession | undefined> {
    const session = this.#unused.pop();
    if (session) return session;
    if (this.#count === 0) {
      this.#count++;
      return undefined;
    }
    const { promise, resolve } = Promise.withResolvers<UsedSession | undefined>();
    this.#waiting.push(resolve);
    const timer = setTimeout(() => this.#startFor(resolve), PATIENCE_MS);
    return await promise.finally(() => clearTimeout(timer));
  }

  /** @param session undefined if it must not be used again */
  give(session: UsedSession | undefined): void {
    const next = this.#waiting.shift();
    if (next) next(session);
    else if (session) this.#unused.push(session);
    else this.#count--;
  }

  get unusedCount(): number {
    return this.#unused.length;
  }

  async closeOne(): Promise<void> {
    const session = this.#unused.pop();
    if (!session) return;
    this.#count--;
    await close(session);
  }

  #startFor(resolve: (session: UsedSession | undefined) => void): void {
    if (this.#count === SESSIONS_MAX) return;
    this.#count++;
    this.#waiting.splice(this.#waiting.indexOf(resolve), 1);
    resolve(undefined);
  }
}

/** The unused sessions by kind; the kind used last is at the end. */
const unused = new Map<string, UnusedSessions>();

after(() => closeUnused(0));

/** Closes the sessions of the kinds unused for longest. */
async function closeUnused(keptMax: number): Promise<void> {
  const count = () => [...unused.values()].reduce((sum, { unusedCount }) => sum + unusedCount, 0);
  for (const sessions of unused.values()) {
    while (sessions.unusedCount > 0 && count() > keptMax) await sessions.closeOne();
  }
}

/**
 * Runs a test in a pi that an earlier test of this file has left, if there is one of that kind, else in a new
 * one. A pi whose test failed, or that was ended, is not handed on.
 */
export async function onUsedSession(
  t: TestContext,
  host: PiHost,
  options: SessionOptions,
  body: (session: Session) => Promise<void>,
): Promise<void> {
  const sessions = unusedSessions(host, options);
  const session = (await sessions.take()) ?? (await start(host, options));
  let hasEnded = false;
  void session.pi.exit.then(() => {
    hasEnded = true;
  });
  let hasPassed = false;
  t.after(async () => {
    let renewed: UsedSession | undefined;
    try {
      if (hasPassed && !hasEnded) {
        await renew(session);
        renewed = session;
      }
    } finally {
      try {
        if (!renewed) await close(session);
      } finally {
        sessions.give(renewed);
        await closeUnused(UNUSED_MAX);
      }
    }
  });
  await useSettings(session, launchOf(options));
  await body(session);
  hasPassed = true;
}

function unusedSessions({ version }: PiHost, options: SessionOptions): UnusedSessions {
  const { extensions, args, env } = launchOf(options);
  const kind = JSON.stringify({ version, extensions, args, env });
  const sessions = unused.get(kind) ?? new UnusedSessions();
  unused.delete(kind);
  unused.set(kind, sessions);
  return sessions;
}

/**
 * Names extensions beside the product in the settings, which pi reads at the start of each session and which
 * are no part of the kind. They come after those of the command line.
 */
function launchOf(options: SessionOptions): SessionOptions {
  const { extensions, settings, ...others } = options;
  const [first, ...beside] = extensions ?? [];
  if (first !== repoRoot || beside.length === 0) return options;
  return { ...others, settings: { ...settings, extensions: beside } };
}

async function start(host: PiHost, options: SessionOptions): Promise<UsedSession> {
  const launch = launchOf(options);
  const model = await startModelServer();
  const home = createHome({ model, ...launch });
  return { host, home, model, pi: startRpcPi({ host, home, ...launch }), settings: launch.settings };
}

async function useSettings(session: UsedSession, { settings }: SessionOptions): Promise<void> {
  if (isDeepStrictEqual(session.settings, settings)) return;
  session.settings = settings;
  writeSettings(session.home.settingsPath, settings);
  await session.pi.send({ type: "new_session" });
}

async function close({ pi, home, model }: Session): Promise<void> {
  try {
    await closeWithoutErrors(pi);
    assert.deepEqual(taskProcesses(home), [], "processes of tasks that outlived pi");
  } finally {
    for (const pid of taskProcesses(home)) killIfAlive(pid);
    home.close();
    await model.close();
  }
}

/** Removes the tasks, files and records of the session before. */
async function renew({ pi, home, model }: Session): Promise<void> {
  model.script(() => reply.text("Done."));
  await pi.send({ type: "abort" });
  // Tasks that the person started would go on in the next test.
  if (taskProcesses(home).length > 0) await pi.prompt("/monitor-stop all");
  await pi.send({ type: "new_session" });
  await waitUntil(() => taskProcesses(home).length === 0, promptly, "the end of the test's tasks");
  assert.deepEqual(extensionErrors(pi), [], "errors of extensions");
  await waitUntil(
    () => isSettled(pi) || pi.events.every(({ type }) => !type.startsWith("agent_")),
    promptly,
    "the end of the run",
  );
  // Ended tasks of earlier sessions are remembered, too.
  if (existsSync(join(home.agentDir, "monitor"))) await pi.prompt("/monitors clear");
  for (const kept of ["monitor", "loop"]) removeDirectory(join(home.agentDir, kept));
  for (const name of readdirSync(home.cwd)) removeDirectory(join(home.cwd, name));
  pi.events.length = 0;
  model.requests.length = 0;
}
