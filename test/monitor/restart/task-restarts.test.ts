import assert from "node:assert/strict";
import { test } from "node:test";
import { TaskRestarts } from "../../../extensions/monitor/restart/task-restarts.ts";
import type { MonitorSpec } from "../../../extensions/monitor/task/monitor-task.ts";
import { silentJob, silentTask } from "../silent-task.ts";

/** Makes restarts of ended tasks, the new ones being called `m9` and `j2a`. */
function restarts(hasRows: boolean) {
  const rows: string[] = [];
  const toModel: string[] = [];
  const start = async (spec: MonitorSpec, _ctx: unknown, asker: string) => {
    assert.equal(asker, "person");
    return { task: silentTask({ id: "m9", spec }) };
  };
  const startJob = async () => silentJob({ kind: "exited", code: 0 }, { wake: "failure" });
  const made = new TaskRestarts({ start } as never, { start: startJob } as never, {
    started({ said, title, facts }) {
      rows.push(`${said} ${title}`, ...facts);
      return hasRows ? undefined : said;
    },
    rowsComeAtOnce: () => hasRows,
    toModel: (text) => toModel.push(text),
  });
  return {
    rows,
    toModel,
    restart: (task: Parameters<typeof made.restart>[0]) => made.restart(task, "command", {} as never),
  };
}

function ended(startedBy: "model" | "user") {
  const task = silentTask({ id: "m7k2", spec: { description: "dev", wake: "event", startedBy } });
  return Object.assign(task, { canStartAgain: true });
}

test("an ended task that a person starts again has a row of its own, which says what wakes the agent", async () => {
  const { restart, rows } = restarts(true);
  assert.deepEqual(await restart(ended("model")), { text: "Started again as m9: dev", untold: undefined });
  assert.equal(rows[0], "Started again as m9 dev");
  assert.ok(rows.includes("wakes the agent with every event"), rows.join());
  const job = Object.assign(silentJob({ kind: "exited", code: 1 }), { canStartAgain: true });
  await restart(job);
  assert.ok(rows.includes("wakes the agent if it fails"), rows.join());
});

test("the model is told the new id of its task, since its events will have that", async () => {
  const { restart, toModel } = restarts(true);
  await restart(ended("model"));
  assert.deepEqual(toModel, ['m7k2 "dev" was started again by the user, as m9']);
  await restart(ended("user"));
  assert.equal(toModel.length, 1, "it knows nothing of the person's own");
});

test("where no row comes at once, a restart is said", async () => {
  for (const hasRows of [true, false]) {
    const { restart } = restarts(hasRows);
    const asked: string[] = [];
    const running = Object.assign(ended("user"), {
      end: undefined,
      startAgain: (by: string) => asked.push(by),
    });
    const { text, untold } = await restart(running as never);
    assert.equal(text, "Started again: dev");
    assert.equal(untold, hasRows ? undefined : text);
    assert.deepEqual(asked, ["command"]);
    const again = await restart(ended("user"));
    assert.equal(again.untold, hasRows ? undefined : "Started again as m9");
  }
});

test("what runs is not ended for a restart in a directory that is gone", async () => {
  const { restart } = restarts(true);
  const asked: string[] = [];
  const task = ended("user");
  const running = Object.assign(task, {
    end: undefined,
    spec: { ...task.spec, directory: "/nonexistent/project" },
    startAgain: (by: string) => asked.push(by),
  });
  await assert.rejects(restart(running as never), /^Error: The working directory does not exist: /);
  assert.deepEqual(asked, []);
});
