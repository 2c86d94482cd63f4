import assert from "node:assert/strict";
import { test } from "node:test";
import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { Guardian } from "../../extensions/core/processes/guardian.ts";
import { TaskRegistry } from "../../extensions/monitor/registry.ts";
import { defaultSettings } from "../../extensions/monitor/settings/settings.ts";
import { JobStarter } from "../../extensions/monitor/start-job.ts";
import { MonitorStarter } from "../../extensions/monitor/start-monitor.ts";
import { Tasks } from "../../extensions/monitor/tasks.ts";
import { temporaryDirectory } from "../harness/temporary-directory.ts";
import { waitUntil } from "../harness/wait.ts";
import { fakeAgent } from "./delivery/fake-agent.ts";

for (const kind of ["monitor", "job"] as const) {
  test(`a ${kind} that is registered, and not guarded yet, counts once`, async (t) => {
    const directory = await temporaryDirectory(t);
    process.env.PI_CODING_AGENT_DIR = directory;
    const { promise: guarded, resolve: guard } = Promise.withResolvers<void>();
    const guardian = { guard: () => guarded, release() {}, close() {} } as unknown as Guardian;
    const tasks = new Tasks(new TaskRegistry(), fakeAgent().delivery, guardian, []);
    t.after(() =>
      Promise.all(tasks.registry.running().map((task) => task.stop({ kind: "session_end" }, true))),
    );
    const settings = { ...defaultSettings, maxConcurrent: 2, maxJobs: 2 };
    const shell = { shellPath: undefined, shellCommandPrefix: undefined };
    const sessionManager = { getSessionId: () => "s", getSessionFile: () => undefined };
    const ctx = { cwd: directory, mode: "rpc", hasUI: true, sessionManager } as unknown as ExtensionContext;
    const monitors = new MonitorStarter(tasks, settings, shell);
    const jobs = new JobStarter(tasks, settings, shell);
    const start = (command: string): Promise<unknown> =>
      kind === "monitor"
        ? monitors.start({ description: command, command, startedBy: "model" }, ctx)
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
