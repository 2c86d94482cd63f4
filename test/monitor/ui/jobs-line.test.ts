import assert from "node:assert/strict";
import { test } from "node:test";
import { wholeLog } from "../../../extensions/core/files/log-keeping.ts";
import { TaskRegistry } from "../../../extensions/monitor/registry.ts";
import type { EndReason } from "../../../extensions/monitor/task/end-reason.ts";
import { type JobEnd, JobTask } from "../../../extensions/monitor/task/job-task.ts";
import { taskFiles } from "../../../extensions/monitor/task/task-files.ts";
import { JobsLine } from "../../../extensions/monitor/ui/jobs-line.ts";
import { silentTaskState } from "../silent-task.ts";

/** A job that has ended, without a process. */
async function endedJob(reason: EndReason): Promise<JobTask> {
  const { spec, limits, process } = silentTaskState();
  const end: JobEnd = {
    kind: "job",
    reason,
    atMs: Date.now(),
    lastLines: [],
    unended: [],
    independent: [],
    holders: [],
    unknown: undefined,
  };
  return await JobTask.resume(
    {
      kind: "job",
      spec: { ...spec, name: "build", wake: "never" },
      limits,
      files: taskFiles("/logs", "j2a"),
      process,
      output: { kind: "ended", facts: { keeping: wholeLog, lines: 0, lastLine: undefined } },
      end,
    },
    { notice() {}, ended() {} },
  );
}

test("jobs that were stopped are counted, and no line is left without a word", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  const shown: (readonly string[] | undefined)[] = [];
  const ui = { setWidget: (_key: string, lines: readonly string[] | undefined) => shown.push(lines) };
  const line = new JobsLine({ hasUI: true, ui } as never, new TaskRegistry());
  const reasons: EndReason[] = [
    { kind: "stopped", by: "command" },
    { kind: "exited", code: 0 },
    { kind: "exited", code: 2 },
  ];
  for (const reason of reasons) {
    const job = await endedJob(reason);
    assert.ok(job.end);
    line.ended(job, job.end);
  }
  assert.deepEqual(shown, [
    ["✶ bg: 1 stopped"],
    ["✶ bg: 1 done · 1 stopped"],
    ["✶ bg: 1 done · 1 failed · 1 stopped"],
  ]);
  t.mock.timers.tick(10_000);
  assert.equal(shown.at(-1), undefined, "it goes");
  line.close();
});
