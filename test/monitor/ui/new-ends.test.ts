import assert from "node:assert/strict";
import { test } from "node:test";
import type { Delivery } from "../../../extensions/monitor/delivery/delivery.ts";
import type { Task } from "../../../extensions/monitor/task/task.ts";
import { newEnds } from "../../../extensions/monitor/ui/new-ends.ts";
import { newTask } from "../delivery/fake-agent.ts";
import { endEvent, noticeEvent } from "../delivery/task-events.ts";

const tui = { mode: "tui" } as const;

test("the end of a task shows in the row that pi has got, or in a toast until then", async () => {
  const [shown, toasted, untold] = [await newTask("end"), await newTask(), await newTask()];
  const waiting = [noticeEvent(shown, "a notice"), endEvent(toasted), endEvent(untold)];
  const delivery: Pick<Delivery, "waiting"> = { waiting };
  const isShown = await newEnds(tui, delivery, { shows: (task: Task) => task === toasted });
  assert.deepEqual([shown, toasted, untold].map(isShown), [true, true, false]);
});

test("without a terminal no row shows an end", async () => {
  const isShown = await newEnds({ mode: "rpc" }, { waiting: [] }, { shows: () => true });
  assert.equal(isShown(await newTask()), false);
});
