import assert from "node:assert/strict";
import { test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { textOf } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import { readTaskRecord } from "../endings/task-record.ts";
import { taskProcesses } from "../session.ts";
import { startSession, type TerminalSession, timeoutMs } from "./terminal-session.ts";

/** Makes the model answer the typed words. @returns the text of its request */
async function ask({ model, pi, send }: TerminalSession, words: string): Promise<string> {
  const before = model.requests.length;
  model.script(() => reply.text(`Answer to ${words}.`));
  await send(words);
  await pi.waitForScreen(`Answer to ${words}.`, timeoutMs);
  return textOf(model.requests[before] ?? assert.fail("no request"));
}

/** Starts a monitor of the user's, and a monitor and a job with `then` of the model's. */
async function startThree(session: TerminalSession, way: string) {
  const { model, pi, send } = session;
  await send(`/monitor --name users-${way} -- sleep 300 # ${way}`);
  await pi.waitForScreen(new RegExp(`Started monitor m\\w+ users-${way}`), timeoutMs);
  const [, users = ""] = new RegExp(`Started monitor (m\\w+) users-${way}`).exec(pi.screen()) ?? [];
  const before = model.requests.length;
  const calls = [
    { name: "monitor", args: { description: "models", command: `sleep 301 # ${way}`, wake: "event" } },
    { name: "bg_run", args: { command: `sleep 302 # ${way}`, then: "look at it" } },
  ];
  model.script(sequence([reply.calls(calls)], reply.text(`Both run for ${way}.`)));
  await send(`start both for ${way}`);
  await pi.waitForScreen(`Both run for ${way}.`, timeoutMs);
  const results = textOf(model.requests[before + 1] ?? assert.fail("no second request"));
  const [, models = ""] = /Started monitor (m\w+) "models"/.exec(results) ?? [];
  const [, job = ""] = /Started job (j\w+)/.exec(results) ?? [];
  assert.ok(users && models && job, results);
  return { users, models, job };
}

function count(text: string, pattern: string): number {
  return [...text.matchAll(new RegExp(pattern, "gm"))].length;
}

for (const host of allHosts) {
  test(`pi ${host.version}: /new, /resume and /fork keep the user's monitor, end the model's, and tell each model once`, async (t) => {
    const session = await startSession(t, host, { columns: 160, rows: 50 });
    const { home, pi, send } = session;
    await ask(session, "a session to go to");
    for (const way of ["new", "resume", "fork"]) {
      await send("/new");
      await pi.waitUntilGone("Answer to ", timeoutMs, "an empty session");
      await ask(session, `before ${way}`);
      const { users, models, job } = await startThree(session, way);
      await send(`/${way}`);
      if (way === "resume") {
        await pi.waitForScreen(/a session to go to/, timeoutMs, "the list of sessions");
        pi.type("go to");
        await pi.waitForScreen(
          // pi's search looks at paths, too: it may leave other sessions, below the one with the words.
          /› a session to go to/,
          timeoutMs,
          "the session, selected",
        );
        pi.press("enter");
      } else if (way === "fork") {
        await pi.waitForScreen(/fork/i, timeoutMs, "the list of messages");
        pi.press("enter");
      }
      await pi.waitForScreen(
        (screen) => screen.replace(/\s+/g, " ").includes(`1 task of the session before goes on: ${users}`),
        timeoutMs,
        `what is said of ${way}`,
      );
      const said = pi.screen().replace(/\s+/g, " ");
      // Both were started at once: either may have been the first.
      const [, ended = ""] = /Ended with the session before: (.*)/.exec(said) ?? assert.fail(said);
      assert.ok(ended.includes(`${models} "models"`) && ended.includes(`${job} "`), said);
      for (const id of [models, job]) {
        await waitUntil(() => readTaskRecord(home, id).endedAt, timeoutMs, `the end of ${id}`);
        assert.deepEqual(readTaskRecord(home, id).reason, { kind: "session_end" }, way);
      }
      assert.ok(taskProcesses(home, users).length > 0, way);
      if (way === "fork") pi.press("ctrl+c");
      const heard = await ask(session, `after ${way}`);
      assert.equal(count(heard, `running, started in another session; .*monitor ${users} `), 1, way);
      assert.equal(count(heard, `ended with the session: .*(?:${models}|${job})`), 0, way);
      await send(`/monitor-stop ${users}`);
      await waitUntil(() => taskProcesses(home).length === 0, timeoutMs, `the end of ${users}`);
    }
  });
}
