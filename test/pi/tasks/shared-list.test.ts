import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { projectListPath } from "../../../extensions/tasks/store/list-place.ts";
import { allHosts, type PiHost } from "../../harness/host.ts";
import { type RpcPi, startRpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import { callTool, notifications, prepare, promptly, runCommand, type Session } from "../session.ts";

const settings = { tasks: "on", tasksScope: "project" };

async function tasks(session: Session, args: object): Promise<string> {
  return (await callTool(session, "tasks", args)).text;
}

/** Returns a function that starts further pis in one home and directory. */
async function prepareSeveral(t: Parameters<typeof prepare>[0], host: PiHost): Promise<() => Session> {
  const started: RpcPi[] = [];
  const bench = await prepare(t, host, { settings }, () => Promise.all(started.map((pi) => pi.close())));
  return () => {
    const pi = startRpcPi(bench);
    started.push(pi);
    return { ...bench, pi };
  };
}

function shownList(pi: RpcPi): string[] | undefined {
  const shown = pi.uiRequests().flatMap((request) => (request.method === "setWidget" ? [request] : []));
  return shown.findLast(({ widgetKey }) => widgetKey === "tasks")?.widgetLines;
}

function added(pi: RpcPi): string[] {
  return notifications(pi).flatMap((text) => /^Added .*"(\w+)"$/.exec(text)?.[1] ?? []);
}

describe("a project's task list", { concurrency: 2 }, () => {
  for (const host of allHosts) {
    test(`pi ${host.version}: two pi share a project's list, see each other's changes, and a kill -9 of one loses nothing`, async (t) => {
      const start = await prepareSeveral(t, host);
      const [one, two] = [start(), start()];
      await tasks(one, { add: [{ subject: "a" }] });
      await tasks(two, { add: [{ subject: "b", after: ["1"] }] });
      await tasks(two, { update: [{ id: "1", status: "in_progress" }] });
      await waitUntil(
        () => shownList(one.pi)?.[0] === '[>] #1 "a"',
        promptly,
        () => `it, without a turn: ${shownList(one.pi)}`,
      );
      await tasks(two, { update: [{ id: "1", status: "pending" }] });
      one.pi.kill("SIGKILL");
      await one.pi.exit;
      assert.equal(
        await tasks(two, { list: true }),
        '2 tasks, 2 open:\n[ ] #1 "a"\n[ ] #2 "b" (waits for #1)',
      );
      await tasks(two, { update: [{ id: "1", status: "completed" }] });
      const three = start();
      assert.match(await tasks(three, { list: true }), /\[x\] #1 "a"\n\[ \] #2 "b"$/);
      const stored = readFileSync(projectListPath(three.home.agentDir, three.home.cwd), "utf8");
      assert.match(stored, /"nextId": 3/);
    });

    test(`pi ${host.version}: of two pi that add at once, one killed in the midst, no task is lost or doubled`, async (t) => {
      const start = await prepareSeveral(t, host);
      const [one, two] = [start(), start()];
      // Both are up once they have answered.
      await Promise.all([runCommand(one.pi, "/tasks"), runCommand(two.pi, "/tasks")]);
      const adding = [one, two].map(async ({ pi }, index) => {
        for (let n = 0; n < 40; n++) await pi.prompt(`/tasks add t${index}n${n}`);
      });
      await waitUntil(() => added(one.pi).length >= 10, promptly, "some of the first pi");
      one.pi.kill("SIGKILL");
      await Promise.allSettled(adding);
      const { text } = await runCommand(two.pi, "/tasks");
      const lines = text.split("\n").slice(1);
      const subjects = lines.map((line) => /"(\w+)"$/.exec(line)?.[1] ?? assert.fail(line));
      assert.equal(new Set(subjects).size, subjects.length, "each once");
      const ids = lines.map((line) => /#(\d+)/.exec(line)?.[1]);
      assert.equal(new Set(ids).size, ids.length, "no number twice");
      for (const subject of [...added(one.pi), ...added(two.pi)])
        assert.ok(subjects.includes(subject), subject);
      assert.equal(subjects.filter((subject) => subject.startsWith("t1n")).length, 40);
    });
  }
});
