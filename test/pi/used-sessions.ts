import assert from "node:assert/strict";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, type TestContext } from "node:test";
import { createHome } from "../bench/home.ts";
import type { PiHost } from "../bench/host.ts";
import { reply } from "../bench/model-reply.ts";
import { startModelServer } from "../bench/model-server.ts";
import { startRpcPi } from "../bench/rpc-pi.ts";
import { waitUntil } from "../bench/wait.ts";
import type { Session } from "./session.ts";
import { closeWithoutErrors, extensionErrors, isSettled, promptly, taskProcesses } from "./session-state.ts";

/** Sessions that no test uses at the moment, each as if it had just been started. */
const unused: Session[] = [];

after(async () => {
  for (const session of unused) await close(session);
});

/**
 * Runs a test in a pi that an earlier test of this file has left, if there is one, else in a new one. After
 * a test that failed, or that ended its pi, nobody gets that.
 */
export async function onUsedSession(
  t: TestContext,
  host: PiHost,
  body: (session: Session) => Promise<void>,
): Promise<void> {
  const index = unused.findIndex((session) => session.host === host);
  const session = index === -1 ? await start(host) : unused.splice(index, 1)[0];
  assert.ok(session);
  let hasEnded = false;
  void session.pi.exit.then(() => {
    hasEnded = true;
  });
  let hasPassed = false;
  t.after(async () => {
    if (!hasPassed || hasEnded) {
      await close(session);
      return;
    }
    await renew(session).catch(async (error) => {
      await close(session);
      throw error;
    });
    unused.push(session);
  });
  await body(session);
  hasPassed = true;
}

async function start(host: PiHost): Promise<Session> {
  const model = await startModelServer();
  const home = createHome({ model });
  return { host, home, model, pi: startRpcPi({ host, home }) };
}

async function close({ pi, home, model }: Session): Promise<void> {
  try {
    await closeWithoutErrors(pi);
    assert.deepEqual(taskProcesses(home), [], "processes of tasks that outlived pi");
  } finally {
    for (const pid of taskProcesses(home)) process.kill(pid, "SIGKILL");
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
  for (const kept of ["monitor", "loop"]) rmSync(join(home.agentDir, kept), { recursive: true, force: true });
  for (const name of readdirSync(home.cwd)) rmSync(join(home.cwd, name), { recursive: true });
  pi.events.length = 0;
  model.requests.length = 0;
}
