import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import { eventText, linesText } from "../../../extensions/monitor/texts/events.ts";
import { setVariable } from "../../harness/environment.ts";
import { waitUntil } from "../../harness/wait.ts";
import { startTask } from "../start-task.ts";
import { endPart, timeOfDay } from "./task-events.ts";

/** Makes a task that began 2m14s before its end event. */
async function endingTask(t: TestContext, command = "exec sleep 60"): Promise<MonitorTask> {
  t.mock.timers.enable({ apis: ["Date"], now: timeOfDay(8, 10, 7) });
  const { task } = await startTask(t, command, {
    id: "m7k2",
    spec: { description: "CI for #12" },
    undelivered: true,
  });
  t.mock.timers.setTime(timeOfDay(8, 12, 21));
  return task;
}

test("says how a task ended, after how long, what became of its lines, and where the log is", async (t) => {
  const task = await endingTask(t);
  setVariable(t, "HOME", join(task.files.stdoutPath, ".."));
  task.output.ledger.print(100_001);
  task.output.ledger.deliver({ shown: 81, cut: 419, quoted: [] });
  task.output.ledger.suppress(99_501);
  assert.equal(
    eventText([endPart(task, { quoted: [{ number: 100_001, text: "FINAL_FAIL", category: "suppressed" }] })]),
    '[monitor m7k2 "CI for #12" end 08:12:21] exited with code 3 after 2m14s; ' +
      "100001 lines: 81 shown, 419 cut, 99500 suppressed, 1 below; stdout: ~/m7k2.stdout\n| FINAL_FAIL",
  );
});

test("says no more of the lines where there were none", async (t) => {
  const text = eventText([endPart(await endingTask(t), { reason: { kind: "exited", code: 0 } })]);
  assert.match(
    text,
    /^\[.* end 08:12:21\] exited with code 0 after 2m14s; 0 lines; stdout: \S+m7k2\.stdout$/,
  );
});

test("quotes the last lines of stderr, told apart from those of stdout", async (t) => {
  const quoted = [{ number: 1, text: "out", category: "cut" as const }];
  const text = eventText([endPart(await endingTask(t), { quoted, stderr: ["Error: x", "[monitor m1]"] })]);
  assert.deepEqual(text.split("\n").slice(1), [
    "| out",
    "[its last lines of stderr]",
    "| Error: x",
    "| [monitor m1]",
  ]);
});

test("names the stderr log where there is anything in it", async (t) => {
  const task = await endingTask(t, "echo oops >&2; exec sleep 60");
  await waitUntil(() => task.output.stderrBytes > 0, 5_000, "stderr");
  assert.match(eventText([endPart(task)]), /; stderr: \S+m7k2\.stderr$/);
});

test("says what to change where a firehose was stopped", async (t) => {
  const reason = { kind: "firehose", linesPerSecond: 50, windowSeconds: 10 } as const;
  const text = eventText([endPart(await endingTask(t), { reason })]);
  assert.match(
    text,
    /stopped as firehose: more than 50 lines per second over 10 s.*; print less: narrow match/,
  );
});

const survivor = { pid: 12, parentPid: 1, groupId: 12, startTime: "1", name: "tail", isZombie: false };

test("names every process that is still there, told apart by whether it could not be ended", async (t) => {
  const task = await endingTask(t);
  const independent = [{ ...survivor, pid: 14, name: "tmux: \x1b[1mserver" }];
  const text = eventText([endPart(task, { unended: [survivor], independent })]);
  assert.match(
    text,
    /; could not be ended: pid 12 \(tail\); still running by itself: pid 14 \(tmux: \\x1b\[1mserver\); stdout:/,
  );
});

test("says how many bytes of overlong lines were left out", async (t) => {
  const task = await endingTask(t, "head -c 100000 /dev/zero | tr '\\0' x; echo; exec sleep 60");
  await waitUntil(() => task.output.ledger.printed === 1, 5_000, "the line");
  assert.match(eventText([endPart(task)]), /; 34464 bytes of overlong lines left out;/);
});

test("states repeats that no event has stated", async (t) => {
  const repeats = { times: 2, lines: 4, sinceMs: timeOfDay(8, 11, 0) };
  const [first, second] = eventText([endPart(await endingTask(t), { repeats })]).split("\n");
  assert.equal(first, '[monitor m7k2 "CI for #12" 08:12:21] the same 2 times since 08:11:00');
  assert.match(second ?? "", / end 08:12:21\] /);
});

test("names every category of lines in plain digits", async (t) => {
  const task = await endingTask(t);
  task.output.ledger.print(2_800);
  task.output.ledger.deliver({ shown: 100, cut: 200, quoted: [] });
  task.output.ledger.exclude(300);
  task.output.ledger.withhold(400);
  task.output.ledger.suppress(500);
  task.output.ledger.discard(600);
  assert.equal(
    linesText(task),
    "2800 lines: 100 shown, 200 cut, 300 not matching, 400 repeated, 500 suppressed, 600 discarded, 700 waiting",
  );
});
