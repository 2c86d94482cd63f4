// Longer than most: what a loop does from its creation to its end is told in one order.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { notAccepted } from "../../extensions/loop/not-accepted.ts";
import { loopText } from "../../extensions/loop/texts/loop.ts";
import { waitUntil } from "../harness/wait.ts";
import { fakeLoops, start } from "./fake-loops.ts";
import { inTimeZone, ms } from "./schedule/in-time-zone.ts";
import { storedLoop, temporaryStore } from "./store/temporary-store.ts";

const day = 86_400_000;

const wanted = { prompt: "look", createdBy: "model" } as const;

test("a timer's run says loop, cause and number", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, every: "10s", maxRuns: 10, name: 'a "b"' });
  fake.pass(9_999);
  assert.deepEqual(fake.prompts(), []);
  fake.pass(20_001);
  assert.equal(fake.prompts().length, 3);
  assert.match(
    fake.prompts()[2] ?? "",
    new RegExp(
      `^\\[loop ${id} "a \\\\"b\\\\"" run 3 of 10 \\d\\d:\\d\\d:30\\] every 10s, due at .*:30\nlook$`,
    ),
  );
});

test("while the agent is busy one run waits, and says how many were missed", async (t) => {
  const fake = fakeLoops(t);
  await fake.loops.create({ ...wanted, every: "10s" });
  fake.setIdle(false);
  fake.pass(45_000);
  assert.deepEqual(fake.prompts(), []);
  fake.setIdle(true);
  assert.equal(fake.prompts().length, 1);
  assert.match(fake.prompts()[0] ?? "", /; 3 runs missed before it\n/);
  fake.pass(5_000);
  assert.equal(fake.prompts().length, 2, "the next one is due where it was before");
  assert.doesNotMatch(fake.prompts()[1] ?? "", /missed/);
});

test("three days of sleep are one run", async (t) => {
  const fake = fakeLoops(t);
  await fake.loops.create({ ...wanted, every: "10s" });
  fake.setNow(start + 3 * day);
  fake.pass(9_000);
  assert.equal(fake.prompts().length, 1);
  assert.match(fake.prompts()[0] ?? "", /; 25919 runs missed before it\n/);
});

test("a daily run comes once a day over both changes of the clocks", async (t) => {
  for (const [from, runs] of [
    ["2027-03-26T12:00:00Z", 5],
    ["2027-10-29T12:00:00Z", 5],
  ] as const) {
    const fake = fakeLoops(t, ms(from));
    await fake.loops.create({ ...wanted, cron: "30 2 * * *" });
    inTimeZone("Europe/Berlin", () => fake.pass(5 * day, 600_000));
    assert.equal(fake.prompts().length, runs, from);
    const days = new Set(fake.fired.map(({ at }) => at.slice(0, 10)));
    assert.equal(days.size, runs, "one each day");
  }
});

test("max_runs counts deliveries, and the end is said", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, every: "10s", maxRuns: 2 });
  fake.setIdle(false);
  fake.pass(60_000);
  fake.setIdle(true);
  fake.pass(60_000);
  assert.equal(fake.prompts().length, 2);
  assert.match(fake.prompts()[1] ?? "", /run 2 of 2, the last /);
  assert.match(fake.notices()[0] ?? "", /end \d\d:\d\d:\d\d\] completed: it has had its 2 runs, 5 missed$/);
  assert.deepEqual(
    fake.ended.map(({ id, reason, runs }) => ({ id, reason, runs })),
    [{ id, reason: "completed", runs: 2 }],
  );
  assert.deepEqual(fake.loops.all(), []);
  assert.throws(() => fake.loops.find(id), /has ended: .*completed/);
});

test("once is one run", async (t) => {
  const fake = fakeLoops(t);
  const loop = await fake.loops.create({ ...wanted, every: "1d", once: true });
  assert.equal(loop.expiresAtMs, undefined, "what runs once does not expire");
  fake.pass(3 * day, 60_000);
  assert.equal(fake.prompts().length, 1);
});

test("a recurring loop expires after 7 days, and says so", async (t) => {
  const fake = fakeLoops(t);
  await fake.loops.create({ ...wanted, every: "1d" });
  fake.pass(8 * day, 60_000);
  assert.equal(fake.prompts().length, 6);
  assert.match(fake.notices()[0] ?? "", /expired at .* after 6 runs/);
  assert.equal(fake.ended[0]?.reason, "expired");
});

test("expires_in says otherwise, and what was due when it expired in sleep is counted", async (t) => {
  const fake = fakeLoops(t);
  await fake.loops.create({ ...wanted, every: "1h", expiresIn: "10h30m" });
  fake.setNow(start + day);
  assert.deepEqual(fake.prompts(), [], "expired is expired");
  assert.match(fake.notices()[0] ?? "", /expired at .* after 0 runs, 10 missed$/);
});

test("a schedule that first comes after 7 days lives until after it", async (t) => {
  const fake = fakeLoops(t);
  const loop = await fake.loops.create({ ...wanted, cron: "0 0 1 1 *" });
  assert.ok((loop.expiresAtMs ?? 0) > ms("2028-01-02T00:00:00Z"));
  await assert.rejects(
    fake.loops.create({ ...wanted, cron: "0 0 1 1 *", expiresIn: "14d" }),
    /there would be none/,
  );
  await assert.rejects(fake.loops.create({ ...wanted, every: "1h", expiresIn: "1h" }), /there would be none/);
});

test("paused, it rests and misses nothing; resumed, it goes on on its grid", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, every: "10s", on: ["job_end"] });
  await fake.loops.update(id, "pause", "model");
  await assert.rejects(fake.loops.update(id, "pause", "model"), /is paused already/);
  fake.happened("job_end");
  fake.pass(35_000);
  assert.deepEqual(fake.prompts(), []);
  await fake.loops.update(id, "run_now", "user");
  fake.pass(1_000);
  assert.match(fake.prompts()[0] ?? "", /asked for by the user\n/);
  await fake.loops.update(id, "resume", "model");
  fake.pass(4_000);
  assert.equal(fake.prompts().length, 2);
  assert.doesNotMatch(fake.prompts()[1] ?? "", /missed/);
});

test("a run that is asked for names who asked in the words of its reader", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, every: "1h" });
  for (const by of ["user", "model"] as const) {
    await fake.loops.update(id, "run_now", by);
    fake.pass(1_000);
  }
  const askers = (texts: readonly string[]) => texts.map((text) => /asked for by [a-z ]+$/m.exec(text)?.[0]);
  assert.deepEqual(askers(fake.prompts()), ["asked for by the user", "asked for by you"]);
  assert.deepEqual(askers(fake.headings()), ["asked for by you", "asked for by the agent"]);
});

test("an event that is still being matched when its loop is paused makes no run, not even after it", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, on: ["job_end"], match: "[a-z]{500}\\d|abcd" });
  fake.happened("job_end", { text: "a".repeat(20_000) });
  fake.happened("job_end", { text: "abcd" });
  await fake.loops.update(id, "pause", "user");
  await fake.loops.update(id, "resume", "user");
  fake.happened("job_end", { text: "abcd", last: true });
  await waitUntil(
    () => {
      fake.pass(1_000);
      return fake.prompts().length > 0;
    },
    10_000,
    "the run of the event after the pause",
  );
  assert.equal(fake.prompts().length, 1);
  assert.match(fake.prompts()[0] ?? "", /\] on job_end\n.*"last":true/);
});

test("a loop that an earlier version stored with too complex a pattern is not resumed, and says why", async (t) => {
  const { open, path } = temporaryStore(t);
  const events = { names: ["job_end"], match: "x{1,900}y{1,900}", debounceMs: 0 };
  open().tryChange((loops) => loops.push(storedLoop("la1", { trigger: { events } })));
  const fake = fakeLoops(t, start, open());
  await assert.rejects(fake.loops.update("la1", "resume", "user"), /too complex .* at most 1024 are allowed/);
  fake.happened("job_end", { text: "xy" });
  fake.pass(10_000);
  assert.deepEqual(fake.prompts(), []);
  assert.deepEqual(fake.failures, []);
  assert.match(loopText(fake.loops.find("la1"), start, 0), /: paused \(match: "x.*too complex/);
  assert.match(
    notAccepted(() => fake.loops.all())[0] ?? "",
    /^Loop la1 "look" is paused: match: .*kept as it is/,
  );
  assert.ok(readFileSync(path, "utf8").includes("x{1,900}y{1,900}"));
});

test("a deleted loop's waiting run does not come, and the end is said unless the model asked for it", async (t) => {
  const fake = fakeLoops(t);
  const one = await fake.loops.create({ ...wanted, every: "10s" });
  const two = await fake.loops.create({ ...wanted, every: "10s", name: "two" });
  fake.setIdle(false);
  fake.pass(15_000);
  assert.match((await fake.loops.delete(one.id, "model")).text, /^deleted after 0 runs/);
  await fake.loops.delete("two", "user");
  fake.setIdle(true);
  fake.pass(30_000);
  assert.deepEqual(fake.prompts(), []);
  assert.equal(fake.notices().length, 1);
  assert.ok(fake.notices()[0]?.includes(two.id));
  assert.deepEqual(
    fake.ended.map(({ reason }) => reason),
    ["deleted", "deleted"],
  );
});

test("several loops that are due come one after the other, the one that waited longest first", async (t) => {
  const fake = fakeLoops(t);
  await fake.loops.create({ ...wanted, prompt: "slow", every: "20s", maxRuns: 1 });
  await fake.loops.create({ ...wanted, prompt: "quick", every: "15s", maxRuns: 1 });
  fake.setIdle(false);
  fake.pass(30_000);
  fake.setIdle(true);
  assert.deepEqual(
    fake.fired.map(({ prompt }) => prompt),
    ["quick"],
  );
  fake.firing.look();
  assert.deepEqual(
    fake.fired.map(({ prompt }) => prompt),
    ["quick", "slow"],
  );
});

test("the twenty-sixth loop is refused, with the ids there are", async (t) => {
  const fake = fakeLoops(t);
  for (let i = 0; i < 25; i++) await fake.loops.create({ ...wanted, every: "1h" });
  await assert.rejects(
    fake.loops.create({ ...wanted, every: "1h" }),
    /25 loops already, .* delete one first: l/,
  );
  assert.equal(fake.loops.all().length, 25);
});

test("bad requests are refused, and nothing is stored", async (t) => {
  const fake = fakeLoops(t);
  const bad: [object, RegExp][] = [
    [{}, /needs a trigger: every .* cron .* on .* or pace/],
    [{ every: "10s", cron: "* * * * *" }, /every "10s" and cron "\* \* \* \* \*" exclude each other/],
    [{ every: "5x" }, /every is "5x"/],
    [{ every: "2s" }, /every is "2s".*from 10s/],
    [{ cron: "0 0 31 2 *" }, /no such date/],
    [{ on: ["tool_start"] }, /"tool_start", which is no event\. Nearest: .*tool_execution_start/],
    [{ on: ["monitorEnd"] }, /Nearest: monitor_end/],
    [{ on: ["nothing_such"] }, /"nothing_such", which is no event\. All: /],
    [{ on: ["bus:"] }, /"bus:", which is no event/],
    [{ on: ["bus:a b"] }, /"bus:a b", which is no event/],
    [{ on: ["bus:loop:fired"] }, /what loops do never triggers a loop/],
    [{ on: ["agent_end"], match: "(" }, /match: "\("/],
    [{ every: "10s", match: "x" }, /match is "x"; it needs on/],
    [{ every: "10s", debounceMs: 5 }, /debounce_ms is 5; it needs on/],
    [{ every: "10s", once: true, maxRuns: 3 }, /once and max_runs 3 exclude each other/],
    [{ every: "10s", expiresIn: "soon" }, /expires_in is "soon"/],
  ];
  for (const [request, says] of bad) await assert.rejects(fake.loops.create({ ...wanted, ...request }), says);
  assert.deepEqual(fake.loops.all(), []);
});
