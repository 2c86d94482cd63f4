import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { Guardian, TaskGuard } from "../../extensions/core/processes/guardian.ts";
import { TaskRegistry } from "../../extensions/monitor/registry.ts";
import { defaultSettings } from "../../extensions/monitor/settings/settings.ts";
import { JobStarter } from "../../extensions/monitor/start-job.ts";
import { type MonitorRequest, MonitorStarter } from "../../extensions/monitor/start-monitor.ts";
import { Tasks } from "../../extensions/monitor/tasks.ts";
import { Waits } from "../../extensions/monitor/wait/waits.ts";
import { temporaryDirectory } from "../harness/temporary-directory.ts";
import { waitUntil } from "../harness/wait.ts";
import { fakeAgent } from "./delivery/fake-agent.ts";

interface Starters {
  tasks: Tasks;
  monitors: MonitorStarter;
  jobs: JobStarter;
  ctx: ExtensionContext;
}

/** Makes starters for at most two tasks of each kind, in a directory of their own. */
async function starters(t: TestContext, guard: () => Promise<void> = async () => {}): Promise<Starters> {
  const directory = await temporaryDirectory(t);
  const agentDirectory = process.env.PI_CODING_AGENT_DIR;
  process.env.PI_CODING_AGENT_DIR = directory;
  const guardian = { begin() {}, forTask: () => heldGuard(guard), release() {}, close() {} };
  const { delivery } = fakeAgent();
  const tasks = new Tasks(
    new TaskRegistry(),
    delivery,
    new Waits(delivery, 0),
    guardian as unknown as Guardian,
    [],
    () => {},
  );
  t.after(async () => {
    await Promise.all(tasks.registry.running().map((task) => task.stop({ kind: "session_end" }, true)));
    if (agentDirectory === undefined) delete process.env.PI_CODING_AGENT_DIR;
    else process.env.PI_CODING_AGENT_DIR = agentDirectory;
  });
  const settings = { ...defaultSettings, maxConcurrent: 2, maxJobs: 2 };
  const shell = { shellPath: undefined, shellCommandPrefix: undefined };
  const sessionManager = { getSessionId: () => "s", getSessionFile: () => undefined };
  const ctx = { cwd: directory, mode: "rpc", hasUI: true, sessionManager } as unknown as ExtensionContext;
  return {
    tasks,
    monitors: new MonitorStarter(tasks, settings, shell),
    jobs: new JobStarter(tasks, settings, shell),
    ctx,
  };
}

/** Returns a guard that lets a command start at once, and then knows of the task when `guard` resolves. */
function heldGuard(guard: () => Promise<void>): TaskGuard {
  let isStarting = false;
  return {
    async expect() {
      isStarting = true;
    },
    guard: async () => (isStarting ? undefined : guard()),
    release() {},
  };
}

function monitor(command: string, replaces?: string): MonitorRequest {
  return { description: command, command, replaces, startedBy: "model" };
}

test("a person who starts too much reads what they can type, and the model its own tools", async (t) => {
  const { monitors, jobs, ctx } = await starters(t);
  const request = monitor("sleep 60");
  const { task } = await monitors.start(request, ctx);
  const refusal = (asker: "model" | "person", asked = request): Promise<string> =>
    monitors.start(asked, ctx, asker).then(
      () => assert.fail("started"),
      (error: Error) => error.message,
    );
  const running = `The same command is already running as ${task.id} ("sleep 60"). `;
  assert.equal(await refusal("person"), `${running}/monitor-restart ${task.id} starts it anew.`);
  assert.equal(
    await refusal("model"),
    `${running}Use that one, or give replaces: "${task.id}" to start it anew.`,
  );
  await monitors.start(monitor("sleep 61"), ctx);
  assert.match(await refusal("person", monitor("sleep 62")), /\. Stop one first \(\/monitor-stop <id>\)\.$/);
  assert.match(
    await refusal("model", monitor("sleep 62")),
    /\. Stop one first \(monitor_stop\), or name it in replaces\.$/,
  );
  const job = { command: "sleep 60", name: "build", startedBy: "user" } as const;
  const { id } = await jobs.start(job, ctx);
  await assert.rejects(
    jobs.start(job, ctx, "person"),
    new RegExp(`stop that one first \\(/monitor-stop ${id}\\)\\.$`),
  );
});

for (const kind of ["monitor", "job"] as const) {
  test(`a ${kind} that is registered, and not guarded yet, counts once`, async (t) => {
    const { promise: guarded, resolve: guard } = Promise.withResolvers<void>();
    const { tasks, monitors, jobs, ctx } = await starters(t, () => guarded);
    const start = (command: string): Promise<unknown> =>
      kind === "monitor"
        ? monitors.start(monitor(command), ctx)
        : jobs.start({ command, startedBy: "model" }, ctx);
    const first = start("sleep 60");
    await waitUntil(() => tasks.registry.running().length === 1, 10_000, "the first to be registered");
    const second = start("sleep 61");
    await waitUntil(() => tasks.registry.running().length === 2, 10_000, "the second to be registered");
    await assert.rejects(start("sleep 62"), /^Error: 2 (monitors|jobs) are running already/);
    guard();
    await Promise.all([first, second]);
  });
}

test("all monitors that may run can be replaced side by side", async (t) => {
  const { tasks, monitors, ctx } = await starters(t);
  const old = await Promise.all(
    ["sleep 60", "sleep 61"].map((command) => monitors.start(monitor(command), ctx)),
  );
  const anew = await Promise.all(
    old.map(({ task }, index) => monitors.start(monitor(`sleep 7${index}`, task.id), ctx)),
  );
  assert.deepEqual(
    tasks.registry
      .running()
      .map(({ id }) => id)
      .sort(),
    anew.map(({ task }) => task.id).sort(),
  );
});

test("a command that is just being started is the same with other blanks around it", async (t) => {
  const { monitors, ctx } = await starters(t);
  const first = monitors.start(monitor("sleep 60"), ctx);
  await assert.rejects(monitors.start(monitor(" sleep 60\n"), ctx), /just being started/);
  await first;
});

test("a monitor does not replace a job, and the job runs on", async (t) => {
  const { tasks, monitors, jobs, ctx } = await starters(t);
  const job = await jobs.start({ command: "sleep 60", startedBy: "model" }, ctx);
  await assert.rejects(
    monitors.start(monitor("sleep 61", job.id), ctx),
    new RegExp(
      `^Error: replaces is "${job.id}", which is the job "sleep 60"; allowed is the id of a running monitor`,
    ),
  );
  assert.deepEqual(tasks.registry.running(), [job]);
});
