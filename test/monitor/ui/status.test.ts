import assert from "node:assert/strict";
import { test } from "node:test";
import type { Backlog } from "../../../extensions/monitor/delivery/delivery.ts";
import { MonitorStatus, statusText } from "../../../extensions/monitor/ui/status.ts";

const monitor = { kind: "monitor", spec: { wake: "never" } };
const job = { kind: "job", spec: { wake: "always" } };

function backlog(events: number, lines = events, until: Backlog["until"] = "prompt"): Backlog {
  return { events, lines, until };
}

test("the status counts what runs by its kind, and says how much waits for what", () => {
  assert.equal(statusText([], backlog(0), true), undefined);
  assert.equal(statusText([monitor], backlog(0), true), "1 monitor");
  assert.equal(
    statusText([monitor, job, monitor], backlog(3, 203), true),
    "2 monitors · 1 job · waiting for 1 task · 203 lines for your next prompt",
  );
  assert.equal(statusText([job, monitor], backlog(0), false), "1 monitor · 1 job", "always in this order");
  const foreign = { ...job, isForeign: true };
  assert.equal(
    statusText([monitor, foreign], backlog(0), true),
    "1 monitor · 1 job · 1 of them from another session",
    "it wakes nobody here",
  );
  assert.equal(statusText([foreign], backlog(0), true), "1 job · from another session");
  assert.equal(statusText([foreign, foreign], backlog(0), true), "2 jobs · all from another session");
  assert.equal(statusText([], backlog(1, 1, "request"), true), "1 line for the next request");
  assert.equal(statusText([], backlog(2, 7, "wake"), true), "7 lines for the next wake");
  assert.equal(statusText([], backlog(1, 0), true), "1 notice for your next prompt");
});

test("what runs and what something waits for shows at once, how much at most once a second", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const shown: (string | undefined)[] = [];
  const ui = { setStatus: (_key: string, text: string | undefined) => shown.push(text) };
  const status = new MonitorStatus({ ui } as never);
  const running = [monitor];
  status.show(running, backlog(0), true);
  for (let waiting = 1; waiting <= 5; waiting++) status.show(running, backlog(waiting), true);
  assert.deepEqual(shown, ["1 monitor", "1 monitor · 1 line for your next prompt"]);
  t.mock.timers.tick(1_000);
  assert.deepEqual(shown.slice(2), ["1 monitor · 5 lines for your next prompt"]);
  status.show(running, backlog(6, 6, "request"), true);
  status.show([], backlog(6, 6, "request"), true);
  status.show([], backlog(0), true);
  assert.deepEqual(shown.slice(3), [
    "1 monitor · 6 lines for the next request",
    "6 lines for the next request",
    undefined,
  ]);
  t.mock.timers.tick(1_000);
  assert.equal(shown.length, 6, "no late count");
});

test("a status that is closed draws no more", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const shown: (string | undefined)[] = [];
  const ui = { setStatus: (_key: string, text: string | undefined) => shown.push(text) };
  const status = new MonitorStatus({ ui } as never);
  status.show([], backlog(1), true);
  status.show([], backlog(2), true);
  status.close();
  t.mock.timers.tick(1_000);
  assert.deepEqual(shown, ["1 line for your next prompt"]);
});

test("says whether it shows something, for what stands beside it in the footer", () => {
  const said: boolean[] = [];
  const status = new MonitorStatus({ ui: { setStatus() {} } } as never, (isShown) => said.push(isShown));
  status.show([], backlog(44), true);
  status.show([monitor], backlog(0), true);
  status.show([], backlog(0), true);
  assert.deepEqual(said, [true, false]);
});

test("says of an idle agent how many tasks may wake it, since pi shows it as done", () => {
  const waking = [job, monitor, { kind: "monitor", spec: { wake: "end" } }];
  assert.equal(statusText(waking, backlog(0), true), "2 monitors · 1 job · waiting for 2 tasks");
  assert.equal(statusText(waking, backlog(0), false), "2 monitors · 1 job");
  assert.equal(statusText([monitor], backlog(0), true), "1 monitor");
});
