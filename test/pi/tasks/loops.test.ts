import assert from "node:assert/strict";
import { join } from "node:path";
import { describe } from "node:test";
import { repoRoot } from "../../harness/host.ts";
import { reply, type Script } from "../../harness/model-reply.ts";
import { messageTexts } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import { createLoop, prompts, settle, waitForNotice, waitForPrompt } from "../loop/loop-session.ts";
import { callTool, notifications, promptly, runCommand } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";

const otherList = join(import.meta.dirname, "fixtures/other-list.ts");

/** Plays a model that completes, in each run of a loop, the task named as next. */
const worker: Script = (request) => {
  const { role, text = "" } = messageTexts(request).at(-1) ?? {};
  const [, id] = /^\[loop .* next is #(\d+) /.exec(text) ?? [];
  if (role === "tool" || id === undefined) return reply.text("Noted.");
  return reply.call("tasks", { update: [{ id, status: "completed" }] });
};

describe("loops and the task list", { concurrency: 4 }, () => {
  testOnAllHosts(
    "a backlog loop works off what is open, names the next in each run, and ends when nothing is",
    async (session) => {
      const { model, pi } = session;
      const { text } = await createLoop(session, {
        prompt: "do the next",
        on: ["tasks:created"],
        backlog: true,
      });
      assert.match(text, /: while tasks are open; on bus:tasks:created\.\n.*\n.*; runs: at most 25\n/s);
      await runCommand(pi, "/tasks");
      assert.deepEqual(prompts(pi), [], "nothing is open");
      model.script(worker);
      await pi.prompt("/tasks add design");
      await waitForPrompt(pi, () => true, "the first run");
      const { content, details } = await waitForNotice(pi);
      assert.match(content, /ended after 1 run: nothing is open on the task list any more$/);
      assert.equal(details.reason, "backlog_empty");
      await settle(pi);

      await createLoop(session, { prompt: "do the next", backlog: true });
      const add = [
        { subject: "build" },
        { subject: "ship", after: ["2"] },
        { subject: "tell", after: ["3"] },
      ];
      let isAdded = false;
      model.script((...call) => {
        if (isAdded) return worker(...call);
        isAdded = true;
        return reply.call("tasks", { add });
      });
      await pi.prompt("add three");
      await waitUntil(() => prompts(pi).length === 4, promptly, "a run for each");
      await settle(pi);
      assert.deepEqual(
        prompts(pi).map(({ content }) => /next is (#\d+ "\w+")/.exec(content)?.[1]),
        ['#1 "design"', '#2 "build"', '#3 "ship"', '#4 "tell"'],
      );
      assert.match((await callTool(session, "loop_list", {})).text, /^There is no loop\./);
    },
  );

  testOnAllHosts(
    "each run of a loop with auto_task is a task, and the list is there for it",
    async (session) => {
      const { model, pi } = session;
      const prompt = `look after the ${"very ".repeat(30)}long thing`;
      const { id } = await createLoop(session, {
        prompt,
        on: ["input"],
        match: "good morning",
        auto_task: true,
      });
      model.script(() => reply.text("ok"));
      await pi.promptAndSettle("good morning", promptly);
      await waitForPrompt(pi, () => true, "the run");
      await settle(pi);
      const { text } = await callTool(session, "tasks", { id: "1" });
      assert.equal(text, `[ ] #1 "${prompt.slice(0, 80).trim()}"\n    "Run 1 of loop ${id}"`);
    },
  );

  testOnAllHosts(
    "a backlog loop works off another package's list",
    async (session) => {
      const { model, pi } = session;
      await createLoop(session, { prompt: "do the next", backlog: true, max_runs: 2 });
      model.script(() => reply.text("ok"));
      const { content } = await waitForPrompt(pi, ({ details }) => details.run === 2, "the last run");
      assert.match(content, /run 2 of 2, the last \S+\] 7 tasks are open\ndo the next$/);
      await settle(pi);
    },
    { extensions: [repoRoot, otherList] },
  );

  testOnAllHosts(
    "without a task list neither is made, and it is said why",
    async (session) => {
      const { text, isError } = await callTool(session, "loop_create", { prompt: "x", backlog: true });
      assert.equal(isError, true);
      assert.match(text, /There is no task list .* "off"/);
      assert.deepEqual(notifications(session.pi), []);
    },
    { settings: { tasks: { mode: "off" } } },
  );
});
