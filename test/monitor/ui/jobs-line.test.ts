import assert from "node:assert/strict";
import { test } from "node:test";
import { TaskRegistry } from "../../../extensions/monitor/registry.ts";
import type { EndReason } from "../../../extensions/monitor/task/end-reason.ts";
import { JobsLine } from "../../../extensions/monitor/ui/jobs-line.ts";
import { silentJob } from "../silent-task.ts";

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
    line.ended(silentJob(reason));
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
