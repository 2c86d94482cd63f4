import assert from "node:assert/strict";
import { chmodSync, chownSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe } from "node:test";
import { runPrintPi } from "../harness/print-pi.ts";
import { waitUntil } from "../harness/wait.ts";
import { savedPath, saveMonitor, stopAll, told, writeSaved } from "./saved-tasks.ts";
import { notifications, ownPi, promptly, runCommand, type Session, taskProcesses } from "./session.ts";
import { newSession } from "./switched-session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

/** Takes write access from others, for any umask of this machine. */
function closeToOthers({ home }: Session): void {
  for (const path of [home.home, join(home.home, ".pi"), home.agentDir, home.cwd]) chmodSync(path, 0o755);
}

/** Returns the next question. @param work brings it about */
async function asked({ pi }: Session, work: () => Promise<unknown>) {
  const before = pi.uiRequests().length;
  const done = work();
  const question = await waitUntil(
    () =>
      pi
        .uiRequests()
        .slice(before)
        .find(({ method }) => method === "confirm"),
    promptly,
    "a question",
  );
  assert.equal(question.method, "confirm");
  return { id: question.id, text: `${question.title}\n${question.message}`, done };
}

function questionCount({ pi }: Session): number {
  return pi.uiRequests().filter(({ method }) => method === "confirm").length;
}

async function allowAuto(session: Session, name: string): Promise<string> {
  const question = await asked(session, () => session.pi.prompt(`/monitor-saved auto ${name}`));
  await told(session.pi, / starts by itself with each session in /, async () => {
    session.pi.answerUi(question.id, true);
    await question.done;
  });
  return question.text;
}

describe("saved monitors that start by themselves", { concurrency: 3 }, () => {
  testOnAllHosts(
    "one starts by itself once its exact command is allowed, is asked about again when it changed, and never headless",
    async (session) => {
      const { home, pi, host } = session;
      closeToOthers(session);
      await saveMonitor(session, "printf '\u001b[2K\u202e'; sleep 300 # whole", "dev");
      const question = await allowAuto(session, "dev");
      assert.match(question, /^Start monitor "dev" by itself with each session in /);
      assert.match(question, /printf '\\x1b\[2K\\u202e'; sleep 300 # whole$/);
      const asks = questionCount(session);
      assert.match(await told(pi, /^Started monitor/, () => newSession(session)), /\/monitor-stop/);
      assert.equal(questionCount(session), asks, "it is remembered");
      assert.equal(taskProcesses(home).length > 0, true);

      // A task that goes on from the session before is not started again.
      const runs = taskProcesses(home).length;
      await told(pi, /goes on/, () => newSession(session));
      const headless = await runPrintPi({ host, home, prompt: "hello", timeoutMs: promptly });
      assert.equal(headless.exitCode, 0, headless.stderr);
      assert.doesNotMatch(headless.stdout + headless.stderr, /monitor/);
      assert.equal(taskProcesses(home).length, runs);
      await stopAll(session);

      writeSaved(session, ({ saved: [dev] }) => {
        if (dev) dev.call.command = "sleep 302";
      });
      const changed = await asked(session, () => newSession(session));
      assert.match(changed.text, /sleep 302$/);
      pi.answerUi(changed.id, false);
      await changed.done;
      const again = await asked(session, () => newSession(session));
      assert.deepEqual(taskProcesses(home), [], "what was refused was not started");
      await told(pi, /^Started monitor/, async () => {
        pi.answerUi(again.id, true);
        await again.done;
      });
      await stopAll(session);
      await runCommand(pi, "/monitor-saved manual dev");
      assert.match((await runCommand(pi, "/monitor-saved")).text, /^dev: monitor, sleep 302$/);
    },
    ownPi,
  );

  testOnAllHosts(
    "one that changes while it is asked about is not started, and the others are",
    async (session) => {
      const { home, pi } = session;
      closeToOthers(session);
      await saveMonitor(session, "sleep 300", "first");
      await saveMonitor(session, "sleep 301", "second");
      await allowAuto(session, "second");
      writeSaved(session, ({ saved: [first] }) => {
        if (first) first.auto = true;
      });
      const question = await asked(session, () => newSession(session));
      assert.match(question.text, /sleep 300$/);
      writeSaved(session, ({ saved: [first] }) => {
        if (first) first.call.command = "sleep 302";
      });
      const before = notifications(pi).length;
      await told(pi, /^Started monitor/, async () => {
        pi.answerUi(question.id, true);
        await question.done;
      });
      assert.match(notifications(pi).slice(before).join("\n"), /first.*changed/s);
      assert.equal(taskProcesses(home).length, 1, "what nobody has seen does not run");
      await stopAll(session);
    },
    ownPi,
  );

  testOnAllHosts(
    "nothing starts by itself in a directory that another person wrote into, or may",
    async (session) => {
      const { home, pi } = session;
      closeToOthers(session);
      await saveMonitor(session, "sleep 300", "dev");
      await allowAuto(session, "dev");
      const refused = async () =>
        await told(pi, /^Not started by itself: "dev", since /, () => newSession(session));
      const theirs = join(home.cwd, "package.json");
      writeFileSync(theirs, "{}");
      chmodSync(theirs, 0o666);
      assert.match(await refused(), /others can write to \S+\/package\.json \(chmod go-w/);
      chmodSync(theirs, 0o644);
      if (process.getuid?.() === 0) {
        chownSync(theirs, 4_711, 4_711);
        assert.match(await refused(), /package\.json belongs to another user/);
        rmSync(theirs);
        chownSync(home.cwd, 4_711, 4_711);
        assert.match(await refused(), /work belongs to another user/);
        chownSync(home.cwd, 0, 0);
      }
      rmSync(theirs, { force: true });
      chmodSync(home.cwd, 0o777);
      assert.match(await refused(), /others can write to \S+\/work /);
      chmodSync(home.cwd, 0o755);
      chmodSync(dirname(savedPath(session)), 0o770);
      assert.match(await refused(), /others can write to \S+monitor-saved/);
      assert.deepEqual(taskProcesses(home), []);
      chmodSync(dirname(savedPath(session)), 0o700);
      await told(pi, /^Started monitor/, () => newSession(session));
      await stopAll(session);
    },
    ownPi,
  );
});
