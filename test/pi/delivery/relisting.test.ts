import assert from "node:assert/strict";
import { describe } from "node:test";
import { reply } from "../../harness/model-reply.ts";
import { startRpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import {
  callTool,
  nextRequest,
  promptly,
  runCommand,
  type Session,
  startMonitor,
  taskProcesses,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { readBy, withFixtures } from "./workload.ts";

async function sessionFile({ pi }: Session): Promise<string> {
  const { data } = await pi.send({ type: "get_state" });
  const { sessionFile } = data as { sessionFile?: string };
  assert.ok(sessionFile);
  return sessionFile;
}

/** Returns the notes of monitors in the next request, without the tool results. */
async function notesOf(session: Session): Promise<string[]> {
  return readBy(await nextRequest(session)).notes;
}

async function assertEndedOnce(session: Session, id: string): Promise<void> {
  const before = session.model.requests.length;
  const notes = await notesOf(session);
  assert.equal(notes.length, 1, JSON.stringify(notes));
  assert.match(notes[0] ?? "", new RegExp(`ended .*\\b${id}\\b`));
  assert.doesNotMatch(notes[0] ?? "", /running/);
  assert.equal((await notesOf(session)).length, 1, "it is said once");
  assert.equal(session.model.requests.length, before + 2, "it never wakes");
}

describe("what runs is listed anew", { concurrency: 6 }, () => {
  testOnAllHosts("after a restart with --session: what ran then is reported as ended", async (session, t) => {
    const { id } = await startMonitor(session, { command: "sleep 300", wake: "event" });
    const file = await sessionFile(session);
    const beside = startRpcPi({ ...session, args: ["--session", file] });
    t.after(() => beside.close());
    assert.deepEqual(await notesOf({ ...session, pi: beside }), [], "it runs in the first pi");
    await beside.close();
    await session.pi.close();
    assert.deepEqual(taskProcesses(session.home), []);
    const pi = startRpcPi({ ...session, args: ["--session", file] });
    t.after(() => pi.close());
    await assertEndedOnce({ ...session, pi }, id);
    // A further session knows it already.
    await pi.close();
    const third = startRpcPi({ ...session, args: ["--session", file] });
    t.after(() => third.close());
    assert.equal((await notesOf({ ...session, pi: third })).length, 1);
  });

  testOnAllHosts(
    "after switching away and back: what ran then is reported as ended, and its processes are gone",
    async (session) => {
      const { pi, home } = session;
      const { id } = await startMonitor(session, { command: "sleep 300", wake: "event" });
      const file = await sessionFile(session);
      assert.equal((await pi.send({ type: "new_session" })).success, true);
      await waitUntil(() => taskProcesses(home).length === 0, promptly, "the end of the task");
      assert.deepEqual(await notesOf(session), [], "another session knows nothing of it");
      assert.equal((await pi.send({ type: "switch_session", sessionPath: file })).success, true);
      await assertEndedOnce(session, id);
    },
  );

  testOnAllHosts("after a fork: what the branch shows as started is reported as ended", async (session) => {
    const { pi } = session;
    const { id } = await startMonitor(session, { command: "sleep 300", wake: "event" });
    await nextRequest(session, "fork here");
    const { data } = await pi.send({ type: "get_fork_messages" });
    const { messages } = data as { messages: { entryId: string; text: string }[] };
    const entryId = messages.find(({ text }) => text === "fork here")?.entryId ?? assert.fail();
    assert.equal((await pi.send({ type: "fork", entryId })).success, true);
    await assertEndedOnce(session, id);
  });

  testOnAllHosts(
    "after a tree navigation: what runs is listed on the branch that does not know it",
    async (session) => {
      const { pi, model } = session;
      await nextRequest(session, "before it all");
      const [start] = (await pi.entries()).filter(
        (entry) => entry.type === "message" && entry.message.role === "assistant",
      );
      const { id } = await startMonitor(session, {
        description: "the build",
        command: "sleep 300",
        wake: "event",
      });
      const before = model.requests.length;
      assert.equal((await runCommand(pi, `/go-to ${start?.id}`)).text, "there");
      const notes = await notesOf(session);
      assert.equal(notes.length, 1, JSON.stringify(notes));
      assert.match(notes[0] ?? "", new RegExp(`1 task running:\n- monitor ${id} "the build"`));
      assert.doesNotMatch(notes[0] ?? "", /ended/);
      assert.equal(model.requests.length, before + 1, "it never wakes");
      model.script(() => reply.text("Noted."));
      assert.equal((await callTool(session, "monitor_stop", { id })).isError, false);
    },
    withFixtures("go-to-entry"),
  );
});
