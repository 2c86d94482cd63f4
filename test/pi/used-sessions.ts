import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, type TestContext } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { createHome, writeSettings } from "../bench/home.ts";
import type { PiHost } from "../bench/host.ts";
import { reply } from "../bench/model-reply.ts";
import { startModelServer } from "../bench/model-server.ts";
import { killIfAlive } from "../bench/processes.ts";
import { startRpcPi } from "../bench/rpc-pi.ts";
import { removeDirectory } from "../bench/scratch-root.ts";
import { waitUntil } from "../bench/wait.ts";
import type { Session, SessionOptions } from "./session.ts";
import { closeWithoutErrors, extensionErrors, isSettled, promptly, taskProcesses } from "./session-state.ts";

/** Of each kind at once: with more they would only take turns on the processor. */
const SESSIONS_MAX = 2;

interface UsedSession extends Session {
  settings: SessionOptions["settings"];
}

/** Sessions of one kind that no test uses at the moment, each as if it had just been started. */
class UnusedSessions {
  /** As many as may still be used; undefined for one that is to be started first. */
  readonly #places: (UsedSession | undefined)[] = Array.from({ length: SESSIONS_MAX }, () => undefined);
  readonly #waiting: ((place: UsedSession | undefined) => void)[] = [];

  async take(): Promise<UsedSession | undefined> {
    const index = this.#places.findIndex((place) => place !== undefined);
    if (this.#places.length > 0) return this.#places.splice(Math.max(index, 0), 1)[0];
    return await new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** @param session undefined if it must not be used again */
  give(session: UsedSession | undefined): void {
    const next = this.#waiting.shift();
    if (next) next(session);
    else this.#places.push(session);
  }

  async close(): Promise<void> {
    for (const session of this.#places) if (session) await close(session);
  }
}

const unused = new Map<string, UnusedSessions>();

after(async () => {
  for (const sessions of unused.values()) await sessions.close();
});

/**
 * Runs a test in a pi that an earlier test of this file has left, if there is one of that kind, else in a
 * new one. After a test that failed, or that ended its pi, nobody gets that.
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
      }
    }
  });
  await useSettings(session, options.settings);
  await body(session);
  hasPassed = true;
}

/** Settings are not part of the kind: pi reads them at the start of each session. */
function unusedSessions({ version }: PiHost, { extensions, args, env }: SessionOptions): UnusedSessions {
  const kind = JSON.stringify({ version, extensions, args, env });
  const sessions = unused.get(kind) ?? new UnusedSessions();
  unused.set(kind, sessions);
  return sessions;
}

async function start(host: PiHost, options: SessionOptions): Promise<UsedSession> {
  const model = await startModelServer();
  const home = createHome({ model, ...options });
  return { host, home, model, pi: startRpcPi({ host, home, ...options }), settings: options.settings };
}

async function useSettings(session: UsedSession, settings: SessionOptions["settings"]): Promise<void> {
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

/** Leaves nothing of the session before: neither tasks, nor files, nor records. */
async function renew({ pi, home, model }: Session): Promise<void> {
  model.script(() => reply.text("Done."));
  await pi.send({ type: "abort" });
  await pi.send({ type: "new_session" });
  await waitUntil(() => taskProcesses(home).length === 0, promptly, "the end of the test's tasks");
  assert.deepEqual(extensionErrors(pi), [], "errors of extensions");
  await waitUntil(
    () => isSettled(pi) || pi.events.every(({ type }) => !type.startsWith("agent_")),
    promptly,
    "the end of the run",
  );
  for (const kept of ["monitor", "loop"]) removeDirectory(join(home.agentDir, kept));
  for (const name of readdirSync(home.cwd)) removeDirectory(join(home.cwd, name));
  pi.events.length = 0;
  model.requests.length = 0;
}
