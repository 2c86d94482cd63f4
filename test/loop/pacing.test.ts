import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { loopText } from "../../extensions/loop/texts/loop.ts";
import { type FakeLoops, fakeLoops, start } from "./fake-loops.ts";

const minute = 60_000;
const hour = 60 * minute;
const wanted = { prompt: "look", createdBy: "model" } as const;

/** Ends the current run, in which the model may have set the next one. */
async function endRun(fake: FakeLoops, id: string, next?: string, reason?: string): Promise<void> {
  if (next !== undefined) await fake.loops.setNext(id, { in: next, reason });
  fake.account.ended(id, false);
  await nextTurn();
}

test("a loop that paces itself comes at once, then when its runs say, and then in its longest interval once", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, pace: {} });
  fake.pass(1_000);
  assert.equal(fake.prompts().length, 1);
  assert.match(
    fake.prompts()[0] ?? "",
    new RegExp(
      `; end this run with loop_update id "${id}", action "next" with in \\(1m to 1h\\) and reason, or "done"\nlook$`,
    ),
  );
  for (let run = 2; run <= 10; run++) {
    if (run === 6) {
      await endRun(fake, id);
      fake.pass(hour - 1_000);
      assert.equal(fake.prompts().length, run - 1, "the longest interval");
      fake.pass(1_000);
      assert.match(
        fake.prompts().at(-1) ?? "",
        /since the run before did not say when; .* this run is the last\n/,
      );
    } else {
      await endRun(fake, id, "20m", "waiting for CI");
      fake.pass(20 * minute - 1_000);
      assert.equal(fake.prompts().length, run - 1);
      fake.pass(1_000);
      assert.match(fake.prompts().at(-1) ?? "", /due at \S+ \S+ \(waiting for CI\); end this run/);
    }
    assert.equal(fake.prompts().length, run);
  }
  await endRun(fake, id);
  fake.pass(hour);
  await endRun(fake, id);
  fake.pass(1_000);
  assert.deepEqual(fake.loops.all(), []);
  assert.equal(fake.ended[0]?.reason, "silent");
  assert.match(fake.notices()[0] ?? "", /ended after 11 runs: two runs in a row did not say when/);
});

test("an interval outside the pace is refused, and so is one of a loop that has a timer", async (t) => {
  const fake = fakeLoops(t);
  const paced = await fake.loops.create({ ...wanted, pace: { min: "2m", max: "30m" } });
  const timed = await fake.loops.create({ ...wanted, every: "1h" });
  await assert.rejects(fake.loops.setNext(paced.id, { in: "1m" }), /in is "1m".* from 2m to 30m/);
  await assert.rejects(fake.loops.setNext(paced.id, { in: "1h" }), /in is "1h".* from 2m to 30m/);
  await assert.rejects(fake.loops.setNext(timed.id, { in: "5m" }), /does not pace itself: it comes every 1h/);
  const bad: [object, RegExp][] = [
    [{ pace: {}, every: "1m" }, /pace and every "1m" exclude each other/],
    [{ pace: {}, cron: "@daily" }, /pace and cron "@daily" exclude each other/],
    [{ pace: { min: "2h" } }, /min may not be longer than max/],
    [{ pace: { min: "soon" } }, /pace.min is "soon"/],
    [{ pace: {}, budget: {} }, /needs requests, tokens or both/],
  ];
  for (const [request, says] of bad) await assert.rejects(fake.loops.create({ ...wanted, ...request }), says);
});

test("done ends it, with the model's words for the list", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, name: "deploy", pace: {} });
  fake.pass(1_000);
  const { text } = await fake.loops.finish("deploy", "it is deployed");
  assert.equal(text, "done after 1 run: it is deployed");
  fake.account.ended(id, false);
  fake.pass(2 * hour, minute);
  assert.equal(fake.prompts().length, 1);
  assert.deepEqual(fake.notices(), [], "the model knows");
  assert.throws(() => fake.loops.find("deploy"), /has ended: "deploy" done after 1 run: it is deployed/);
});

test("a run that the user stops has it rest until it is resumed", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, pace: {} });
  fake.pass(1_000);
  fake.account.ended(id, true);
  fake.pass(3 * hour, minute);
  assert.equal(fake.prompts().length, 1);
  assert.match(loopText(fake.loops.find(id), start, 0), /: paused \(its run was aborted\), at its own pace/);
  await fake.loops.update(id, "resume", "user");
  fake.pass(1_000);
  assert.equal(fake.prompts().length, 2);
});

test("while a task may wake, an event of it is the loop's run, and the loop by itself only comes in its longest interval", async (t) => {
  const fake = fakeLoops(t);
  fake.setWatched(true);
  const { id } = await fake.loops.create({ ...wanted, pace: {} });
  fake.pass(1_000);
  assert.equal(fake.prompts().length, 1, "the first run waits for nobody");
  await endRun(fake, id, "5m");
  fake.pass(6 * minute);
  assert.equal(fake.prompts().length, 1);
  assert.equal(fake.firing.joinRun(), id);
  assert.match(
    fake.prompts()[1] ?? "",
    /run 2 \S+\] woken by an event of a task, before its time; end this run/,
  );
  await endRun(fake, id, "5m");
  fake.pass(hour - minute);
  assert.equal(fake.prompts().length, 2);
  fake.pass(minute);
  assert.equal(fake.prompts().length, 3, "no event in the longest interval");
  await endRun(fake, id, "5m");
  fake.pass(6 * minute);
  fake.setWatched(false);
  fake.pass(1_000);
  assert.equal(fake.prompts().length, 4, "the task has ended without an event");
});

test("a run that an event starts is no paused loop's", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, pace: {} });
  fake.pass(1_000);
  await fake.loops.update(id, "pause", "user");
  assert.equal(fake.firing.joinRun(), undefined);
});

test("a budget ends any loop, and its end says what was spent", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, every: "1m", budget: { requests: 3, tokens: 10_000 } });
  for (let run = 0; run < 3; run++) {
    fake.pass(minute);
    fake.account.spent(id, 1_500);
    fake.account.ended(id, false);
    await nextTurn();
  }
  fake.pass(5 * minute);
  assert.equal(fake.prompts().length, 3);
  assert.equal(fake.ended[0]?.reason, "budget");
  assert.match(
    fake.notices()[0] ?? "",
    /ended after 3 runs: its budget is spent \(3 of 3 requests, 4500 of 10000 tokens\)$/,
  );
});

test("a budget of tokens ends a loop in the middle of a run", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, pace: {}, budget: { tokens: 1_000 } });
  fake.pass(1_000);
  fake.account.spent(id, 999);
  await nextTurn();
  assert.match(loopText(fake.loops.find(id), start, 0), /\n {2}spent: 1 request, 999 of 1000 tokens\n/);
  fake.account.spent(id, 999);
  assert.deepEqual(fake.loops.all(), []);
});

test("a clock that was put back puts a loop off by no more than its longest interval", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, pace: {} });
  fake.pass(1_000);
  fake.pass(10 * hour, minute);
  await endRun(fake, id, "20m");
  fake.setNow(start + minute);
  fake.pass(hour, minute);
  assert.equal(fake.prompts().length, 12);
});

test("names are unique among living loops, and a deleted one says how it ended", async (t) => {
  const fake = fakeLoops(t);
  const first = await fake.loops.create({ ...wanted, every: "1h", name: "ci" });
  await assert.rejects(
    fake.loops.create({ ...wanted, every: "2h", name: " ci " }),
    new RegExp(`name "ci" is that of loop ${first.id} already`),
  );
  await fake.loops.delete("ci", "user");
  assert.throws(() => fake.loops.find("ci"), /has ended: "ci" deleted after 0 runs, at /);
  await fake.loops.create({ ...wanted, every: "2h", name: "ci" });
  assert.ok(fake.loops.find("ci"));
});

test("a stopped run pauses a loop that comes with events: on a steady stream it would be there at once again", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, on: ["monitor_event"] });
  fake.account.ended(id, false);
  assert.equal(fake.loops.find(id).state.kind, "active");
  fake.account.ended(id, true);
  assert.match(loopText(fake.loops.find(id), start, 0), /paused \(its run was aborted\)/);
});

test("a stopped run pauses a loop that works off the list: it would be there at once again", async (t) => {
  const fake = fakeLoops(t);
  const { id } = await fake.loops.create({ ...wanted, backlog: true });
  const timed = await fake.loops.create({ ...wanted, every: "1h" });
  fake.account.ended(id, false);
  fake.account.ended(timed.id, true);
  await nextTurn();
  assert.deepEqual(
    fake.loops.all().map(({ state }) => state.kind),
    ["active", "active"],
  );
  fake.account.ended(id, true);
  await nextTurn();
  assert.match(loopText(fake.loops.find(id), start, 0), /paused \(its run was aborted\)/);
});
