import assert from "node:assert/strict";
import { join } from "node:path";
import { describe } from "node:test";
import { repoRoot } from "../../harness/host.ts";
import { toolDeclarations } from "../../harness/model-request.ts";
import { type RpcPi, startRpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import {
  callTool,
  nextRequest,
  notifications,
  promptly,
  runCommand,
  type Session,
  type SessionOptions,
  startMonitor,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";

const listUser = join(import.meta.dirname, "fixtures/list-user.ts");
const otherList = join(import.meta.dirname, "fixtures/other-list.ts");
const on = { tasks: "on" };
const withUser: SessionOptions = { extensions: [repoRoot, listUser], settings: on };

async function tasks(session: Session, args: object): Promise<string> {
  return (await callTool(session, "tasks", args)).text;
}

async function declared(session: Session): Promise<string[]> {
  return toolDeclarations(await nextRequest(session)).map(({ name }) => name);
}

/** Returns the list's answer to another extension. */
async function ask(pi: RpcPi, words: string): Promise<unknown[]> {
  const before = notifications(pi).length;
  await pi.prompt(`/ask ${words}`);
  const text = await waitUntil(
    () =>
      notifications(pi)
        .slice(before)
        .find((said) => said.startsWith("replies ")),
    promptly,
    "the replies",
  );
  return JSON.parse(text.slice("replies ".length));
}

/** Returns the events of the list since the last time. */
async function heard(pi: RpcPi): Promise<string> {
  return (await runCommand(pi, "/heard")).text;
}

const design = '[ ] #1 "design"';

describe("the task list", { concurrency: 4 }, () => {
  testOnAllHosts(
    "add, order, completion and errors, told on the bus",
    async (session, t) => {
      const { pi } = session;
      const [tool] = toolDeclarations(await nextRequest(session)).filter(({ name }) => name === "tasks");
      const characters = JSON.stringify(tool).length;
      t.diagnostic(`${session.host.version}: ${characters} characters`);
      assert.ok(characters <= 1_200, `${characters} characters`);
      const added = await tasks(session, {
        add: [{ subject: "design" }, { subject: "build", after: ["1"] }],
      });
      assert.equal(added, `${design}\n[ ] #2 "build" (waits for #1)`);
      const early = await callTool(session, "tasks", { update: [{ id: "2", status: "completed" }] });
      assert.equal(early.isError, true);
      assert.match(early.text, /#2 "build" cannot be completed: it waits for #1 "design", which is pending/);
      const unknown = await callTool(session, "tasks", { add: [{ subject: "x" }], update: [{ id: "9" }] });
      assert.match(unknown.text, /There is no task "9"\. There are #1, #2, #3/);
      const done = await callTool(session, "tasks", { update: [{ id: 1, status: "done" }] });
      assert.match(
        done.text,
        /^update\[0\]\.status is "done"; allowed is one of "pending", "in_progress", "comp/,
      );
      assert.match(await tasks(session, { list: true }), /^2 tasks, 2 open:/, "nothing was added");
      await tasks(session, { update: { id: 1, status: "in_progress" } });
      const widget = pi
        .uiRequests()
        .findLast((request) => request.method === "setWidget" && request.widgetKey === "tasks");
      assert.ok(widget?.method === "setWidget");
      assert.deepEqual(widget.widgetLines, ['[>] #1 "design"', '[ ] #2 "build" (waits for #1)']);
      await tasks(session, {
        update: [
          { id: "1", status: "completed" },
          { id: "2", status: "completed" },
        ],
      });
      assert.equal(await heard(pi), "heard created created started completed completed backlog_empty");
      assert.match(
        (await runCommand(pi, "/tasks")).text,
        /^2 tasks, 0 open:\n\[x\] #1 "design"\n\[x\] #2 "build"$/,
      );
      assert.match((await runCommand(pi, "/tasks clear")).text, /^Removed 2 tasks/);
      assert.match((await runCommand(pi, "/tasks")).text, /empty/);
      assert.equal((await runCommand(pi, "/tasks clear")).text, "No task was done or dropped.");
      assert.equal(
        (await runCommand(pi, "/tasks frob")).text,
        '/tasks does not know "frob"; allowed is one of add, start, done, drop, reopen, delete, list, clear.',
      );
      assert.match((await runCommand(pi, "/tasks drop")).text, /^\/tasks "?drop"? needs an id: /);
      assert.match((await runCommand(pi, "/tasks -h")).text, /^\/tasks \[add/);
    },
    withUser,
  );

  testOnAllHosts(
    "the end of what was started for a task is noted on it, failure and success",
    async (session) => {
      await tasks(session, { add: [{ subject: "build" }] });
      await callTool(session, "bg_run", { command: "exit 3", name: "make", task: "#1", wake: "never" });
      await startMonitor(session, { command: "true", task: "1" });
      await waitUntil(
        async () => {
          const text = await tasks(session, { id: "1" });
          return (
            /\n {4}job \S+ "make" exited with code 3 at /.test(text) &&
            /\n {4}monitor \S+ "watched" exited with code 0 at /.test(text)
          );
        },
        promptly,
        "both ends",
        200,
      );
      const running = async (): Promise<string> => (await callTool(session, "monitor_list", {})).text;
      const before = await running();
      for (const [tool, args] of [
        ["bg_run", { command: "sleep 60", task: "77" }],
        ["monitor", { command: "sleep 60", description: "x", task: "77" }],
      ] as const) {
        const { text, isError } = await callTool(session, tool, args);
        assert.equal(isError, true);
        assert.match(text, /^task: There is no task "77"\. The only one is #1\. Nothing was started\.$/);
      }
      assert.equal(await running(), before);
    },
    withUser,
  );

  testOnAllHosts(
    "another extension's requests are answered as it knows them from other packages",
    async ({ pi }) => {
      assert.deepEqual(await ask(pi, "ping"), [{ success: true, data: { version: 1 } }]);
      const [created] = await ask(pi, 'create {"subject": "from outside", "description": "d"}');
      const { data } = created as { data: { id: string; task: { subject: string } } };
      assert.equal(data.task.subject, "from outside");
      assert.deepEqual(await ask(pi, "pending"), [
        { success: true, data: { pending: 1, tasks: [{ id: data.id, subject: "from outside" }] } },
      ]);
      const [failed] = await ask(pi, 'update {"id": "77", "status": "completed"}');
      assert.match(JSON.stringify(failed), /"success":false,"error":"There is no task/);
      const [updated] = await ask(pi, `update {"id": "${data.id}", "status": "completed"}`);
      assert.match(JSON.stringify(updated), /"success":true.*"status":"completed"/);
      assert.deepEqual(await ask(pi, "clean"), [{ success: true, data: { pruned: 1 } }]);
      assert.equal(await heard(pi), "heard created completed backlog_empty deleted");
    },
    withUser,
  );

  testOnAllHosts(
    "there is none until the user asks for it, and then the model has it in its next request",
    async (session) => {
      const { pi } = session;
      assert.ok(!(await declared(session)).includes("tasks"));
      assert.deepEqual(await ask(pi, "ping"), [], "silent");
      assert.match((await runCommand(pi, "/tasks")).text, /^The task list is empty/);
      const early = await callTool(session, "bg_run", { command: "sleep 60", task: "1" });
      assert.match(early.text, /task is "1", and this session has no task list|There is no task "1"/);
      const long = await runCommand(pi, `/tasks add ${"x".repeat(300)}`);
      assert.match(long.text, /^subject "x{39}…" has 300 characters; allowed are at most 200\.$/);
      assert.ok(!(await declared(session)).includes("tasks"));
      assert.match(
        (await runCommand(pi, '/tasks add "water the plants"')).text,
        /^Added \[ \] #1 "water the plants"/,
      );
      assert.ok((await declared(session)).includes("tasks"));
      assert.equal((await runCommand(pi, "/tasks done 4")).type, "error");
      assert.match((await runCommand(pi, "/tasks done #1")).text, /\[x\] #1/);
      assert.match((await runCommand(pi, "/tasks delete 1")).text, /^Deleted/);
    },
    { extensions: [repoRoot, listUser] },
  );

  testOnAllHosts(
    "a branch has the list that was made on it: through a fork, the tree and a resume",
    async (session, t) => {
      const { pi } = session;
      await nextRequest(session, "hello");
      await tasks(session, { add: [{ subject: "design" }] });
      await nextRequest(session, "fork here");
      await tasks(session, { add: [{ subject: "later" }] });
      const { data } = await pi.send({ type: "get_fork_messages" });
      const { messages } = data as { messages: { entryId: string; text: string }[] };
      const entryId = messages.find(({ text }) => text === "fork here")?.entryId ?? assert.fail();
      const { data: state } = await pi.send({ type: "get_state" });
      const { sessionFile } = state as { sessionFile: string };
      assert.equal((await pi.send({ type: "fork", entryId })).success, true);
      assert.equal(await tasks(session, { list: true }), `1 task, 1 open:\n${design}`);
      await tasks(session, { update: [{ id: "1", status: "completed" }] });
      await pi.prompt("/back");
      assert.match(await tasks(session, { list: true }), /empty/, "before the first task");
      await pi.close();
      const resumed = startRpcPi({ ...session, ...withUser, args: ["--session", sessionFile] });
      t.after(() => resumed.close());
      const again = { ...session, pi: resumed };
      assert.equal(await tasks(again, { list: true }), `2 tasks, 2 open:\n${design}\n[ ] #2 "later"`);
    },
    { ...withUser, own: true },
  );

  testOnAllHosts(
    "ours keeps out where another package has a list",
    async (session) => {
      const { pi } = session;
      const names = await declared(session);
      assert.ok(names.includes("TaskCreate") && !names.includes("tasks"), names.join());
      assert.deepEqual(await ask(pi, "ping"), [{ success: true, data: { version: 2 } }]);
      assert.deepEqual(await ask(pi, 'create {"subject": "x"}'), [{ success: true, data: { id: "theirs" } }]);
      const { text, type } = await runCommand(pi, "/tasks add x");
      assert.match(text, /Another package keeps a task list \(tool TaskCreate\)/);
      assert.equal(type, "error");
    },
    { extensions: [repoRoot, otherList, listUser], settings: on },
  );
});
