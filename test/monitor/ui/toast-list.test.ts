import assert from "node:assert/strict";
import { test } from "node:test";
import { TOAST_MS, type Toast, ToastList } from "../../../extensions/monitor/ui/toast-list.ts";

function toast(taskId: string, text = ""): Toast {
  return { kind: "event", taskId, title: taskId, text };
}

test("a task has one toast, its latest; the newest three tasks show", () => {
  const list = new ToastList();
  for (const id of ["a", "b", "c", "d"]) list.add(toast(id), 0);
  list.add(toast("b", "newer"), 0);
  assert.deepEqual(
    list.at(1).map(({ taskId, text }) => taskId + text),
    ["c", "d", "bnewer"],
  );
});

test("a toast goes after its time, each for itself, or when its task is dropped", () => {
  const list = new ToastList();
  list.add(toast("a"), 0);
  list.add(toast("b"), 100);
  assert.equal(list.nextEndMs, TOAST_MS);
  assert.equal(list.at(TOAST_MS - 1).length, 2);
  assert.deepEqual(
    list.at(TOAST_MS).map(({ taskId }) => taskId),
    ["b"],
  );
  list.drop("b");
  assert.equal(list.at(0).length, 0);
  assert.equal(list.nextEndMs, undefined);
});
