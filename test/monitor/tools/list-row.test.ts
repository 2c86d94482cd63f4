import assert from "node:assert/strict";
import { test } from "node:test";
import { textResult } from "../../../extensions/core/tools/text-result.ts";
import { listDetails } from "../../../extensions/monitor/texts/list.ts";
import type { ListDetails } from "../../../extensions/monitor/tools/listed-task.ts";
import { listSummary } from "../../../extensions/monitor/tools/monitor-tools.ts";
import { silentTask } from "../silent-task.ts";

function summaryOf(text: string, details: Partial<ListDetails>): string {
  return listSummary(textResult(text, details), text);
}

test("the row of a list counts its tasks by the details, whatever their descriptions look like", async () => {
  const tasks = await Promise.all([
    silentTask({ id: "m2a", spec: { description: 'a\nm9z monitor "b' } }),
    silentTask({ id: "m2b" }),
  ]);
  const text = 'm2a monitor "a\nm9z monitor "b": exited with code 0\nm2b monitor "a test": exited';
  assert.equal(summaryOf(text, listDetails(tasks)), "2 tasks");
  assert.equal(summaryOf(text, listDetails(tasks.slice(0, 1))), "m2a exited");
});

test("the row of a list of an old session, or of none, says the first line of its text", () => {
  assert.equal(summaryOf("Nothing has been started in this session.", { tasks: [] }).slice(0, 7), "Nothing");
  assert.equal(summaryOf('m2a monitor "a": running\nmore', {}), 'm2a monitor "a": running');
});
