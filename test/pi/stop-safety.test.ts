import assert from "node:assert/strict";
import { describe } from "node:test";
import { waitUntil } from "../harness/wait.ts";
import { callTool, promptly, runCommand, type Session, type ToolOutcome, taskProcesses } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

async function startedByUser({ pi }: Session, command: string): Promise<string> {
  const { text } = await runCommand(pi, command);
  return /^Started monitor (\w+)/.exec(text)?.[1] ?? assert.fail(text);
}

/** Returns the outcome of a call for which the user is asked. */
async function callAnswering(
  session: Session,
  answer: boolean,
  name: string,
  args: unknown,
): Promise<ToolOutcome & { asked: string }> {
  const { pi } = session;
  const before = pi.uiRequests().length;
  const outcome = callTool(session, name, args);
  const question = await waitUntil(
    () =>
      pi
        .uiRequests()
        .slice(before)
        .find(({ method }) => method === "confirm"),
    promptly,
    "the question",
  );
  pi.answerUi(question.id, answer);
  return { ...(await outcome), asked: JSON.stringify(question) };
}

describe("what the user has started", { concurrency: 3 }, () => {
  testOnAllHosts("is stopped and replaced by the model only if the user allows it", async (session) => {
    const id = await startedByUser(session, "/monitor sleep 300");
    const refused = await callAnswering(session, false, "monitor_stop", { id });
    assert.match(refused.asked, new RegExp(`Let the agent stop monitor ${id} .*sleep 300`));
    assert.equal(refused.isError, true);
    assert.match(
      refused.text,
      new RegExp(`${id} "sleep 300" was started by the user, and the user did not allow this stop`),
    );
    const anew = { description: "anew", command: "sleep 301", replaces: id };
    assert.equal((await callAnswering(session, false, "monitor", anew)).isError, true);
    assert.equal(taskProcesses(session.home).length, 1, "it runs on, and nothing else was started");
    const replaced = await callAnswering(session, true, "monitor", anew);
    assert.match(replaced.text, new RegExp(`It replaces ${id}`));
    const own = /^Started monitor (\w+)/.exec(replaced.text)?.[1];
    assert.equal(
      (await callTool(session, "monitor_stop", { id: own })).isError,
      false,
      "its own without a question",
    );
    const other = await startedByUser(session, "/monitor sleep 302");
    const allowed = await callAnswering(session, true, "monitor_stop", { id: other });
    assert.match(allowed.text, new RegExp(`^${other} .*stopped by you`));
    assert.deepEqual(taskProcesses(session.home), []);
  });

  testOnAllHosts(
    "is not the model's to stop with own, and nobody is asked",
    async (session) => {
      const id = await startedByUser(session, "/monitor sleep 300");
      const before = session.pi.uiRequests().filter(({ method }) => method === "confirm").length;
      const { text, isError } = await callTool(session, "monitor_stop", { id });
      assert.equal(isError, true);
      assert.match(
        text,
        new RegExp(`${id} .* was started by the user: it is not yours to stop.*/monitor-stop ${id}`),
      );
      assert.equal(session.pi.uiRequests().filter(({ method }) => method === "confirm").length, before);
      assert.match((await runCommand(session.pi, `/monitor-stop ${id}`)).text, /^Stopped /);
    },
    { settings: { monitor: { modelMayStop: "own" } } },
  );

  testOnAllHosts(
    "is not the model's to type to with own, either",
    async (session) => {
      const { pi } = session;
      const call = { description: "reads", command: "exec cat", stdin: true, persistent: true };
      const { text: started } = await callTool(session, "monitor", call);
      const [, first] = /^Started monitor (\w+)/.exec(started) ?? assert.fail(started);
      assert.equal((await callTool(session, "monitor_send", { id: first, keys: ["enter"] })).isError, false);
      await runCommand(pi, `/monitor-save ${first} cat`);
      await runCommand(pi, `/monitor-stop ${first}`);
      const id = await startedByUser(session, "/monitor-saved start cat");
      const { text, isError } = await callTool(session, "monitor_send", { id, end: true });
      assert.equal(isError, true);
      assert.match(
        text,
        new RegExp(`${id} .* was started by the user: it is not yours to write to\\. Nothing was sent`),
      );
      assert.equal(taskProcesses(session.home).length, 1);
      await runCommand(pi, `/monitor-stop ${id}`);
    },
    { settings: { monitor: { modelMayStop: "own" } } },
  );

  testOnAllHosts(
    "and protected is stopped by the user alone",
    async (session) => {
      const id = await startedByUser(session, "/monitor --protect sleep 300");
      const { text, isError } = await callTool(session, "monitor_stop", { id });
      assert.equal(isError, true);
      assert.match(text, new RegExp(`${id} "sleep 300" is protected: only the user stops it`));
      assert.match((await callTool(session, "monitor_list", {})).text, new RegExp(`^${id} .*; protected`));
      assert.match((await runCommand(session.pi, `/monitor-stop ${id}`)).text, /^Stopped /);
    },
    { settings: { monitor: { modelMayStop: "all" } } },
  );
});
