import assert from "node:assert/strict";
import { describe } from "node:test";
import { hold, reply, sequence } from "../../harness/model-reply.ts";
import { waitUntil } from "../../harness/wait.ts";
import { callTool, promptly, startMonitor } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { createLoop, prompts, settle, waitForPrompt, withEventMaker } from "./loop-session.ts";

/** The code of loops is loaded by their first use; these are the things that it might have missed. */
describe("first use of loops", { concurrency: 4 }, () => {
  testOnAllHosts(
    "in the middle of a run: it waits for the end, and its own run is its own",
    async (session) => {
      const { model, pi } = session;
      const gate = hold();
      const args = { prompt: "look", on: ["session_start", "agent_settled"] };
      model.script(
        sequence([reply.call("loop_create", args), { ...reply.text("at it"), hold: gate }], reply.text("ok")),
      );
      const busy = pi.promptAndSettle("create it and go on", promptly);
      await gate.arrived;
      assert.deepEqual(prompts(pi), [], "the session has started long ago, and the run goes on");
      gate.release();
      await busy;
      const { content } = await waitForPrompt(pi, () => true, "the run");
      assert.match(content, /run 1 .*on agent_settled\n/);
      await pi.settled(2, promptly);
      const { text } = await callTool(session, "loop_list", {});
      assert.match(text, /; 1 run;.*\n.*\n.*not counted: 1$/m);
    },
  );

  testOnAllHosts("two at once make loops of one store", async (session) => {
    const { model, pi } = session;
    const calls = ["1h", "2h"].map((every) => ({ name: "loop_create", args: { prompt: every, every } }));
    model.script(sequence([reply.calls(calls)], reply.text("ok")));
    await pi.promptAndSettle("create them", promptly);
    const { text } = await callTool(session, "loop_list", {});
    assert.match(text, /every 1h;.*every 2h;/s);
  });

  testOnAllHosts("the footer knows of the monitor that is older than the first loop", async (session) => {
    const { pi } = session;
    await startMonitor(session, { command: "sleep 300" });
    await createLoop(session, { every: "1h" });
    await waitUntil(
      () =>
        pi
          .uiRequests()
          .some(
            (request) =>
              request.method === "setStatus" &&
              request.statusKey === "loop" &&
              /^1 loop, next at .* ·$/.test(request.statusText ?? ""),
          ),
      promptly,
      "the count with its separator",
    );
  });

  testOnAllHosts(
    "loops in memory go on after a reload, without one",
    async (session) => {
      const { model, pi } = session;
      await createLoop(session, { on: ["input"], match: "good morning" });
      await pi.prompt("/reload-now");
      await pi.send({ type: "get_state" });
      model.script(() => reply.text("ok"));
      await pi.prompt("good morning");
      const { content } = await waitForPrompt(pi, () => true, "the run");
      assert.match(content, /run 1 .*on input\n/);
      await settle(pi);
    },
    { ...withEventMaker, env: { PI_LOOP_SCOPE: "memory" } },
  );
});
