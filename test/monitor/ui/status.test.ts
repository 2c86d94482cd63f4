import assert from "node:assert/strict";
import { test } from "node:test";
import { Status, statusText } from "../../../extensions/monitor/ui/status.ts";

test("the status counts what runs by its kind, and what waits", () => {
  const monitor = { kind: "monitor" };
  assert.equal(statusText([], 0), undefined);
  assert.equal(statusText([monitor], 0), "1 monitor");
  assert.equal(statusText([monitor, { kind: "job" }, monitor], 3), "2 monitors · 1 job · 3 waiting");
});

test("what runs and whether something waits shows at once, how much at most once a second", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const shown: (string | undefined)[] = [];
  const ui = { setStatus: (_key: string, text: string | undefined) => shown.push(text) };
  const status = new Status({ ui } as never);
  const running = [{ kind: "monitor" }];
  status.show(running, 0);
  for (let waiting = 1; waiting <= 5; waiting++) status.show(running, waiting);
  assert.deepEqual(shown, ["1 monitor", "1 monitor · 1 waiting"]);
  t.mock.timers.tick(1_000);
  assert.deepEqual(shown.slice(2), ["1 monitor · 5 waiting"]);
  status.show(running, 6);
  status.show([], 6);
  status.show([], 0);
  assert.deepEqual(shown.slice(3), ["6 waiting", undefined]);
  t.mock.timers.tick(1_000);
  assert.equal(shown.length, 5, "no late count");
});

test("a status that is closed draws no more", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const shown: (string | undefined)[] = [];
  const ui = { setStatus: (_key: string, text: string | undefined) => shown.push(text) };
  const status = new Status({ ui } as never);
  status.show([], 1);
  status.show([], 2);
  status.close();
  t.mock.timers.tick(1_000);
  assert.deepEqual(shown, ["1 waiting"]);
});
