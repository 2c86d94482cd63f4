import assert from "node:assert/strict";
import { test } from "node:test";
import type { Loop } from "../../../extensions/loop/loop.ts";
import { parseStore } from "../../../extensions/loop/store/parse-store.ts";
import { LOOPS_MAX } from "../../../extensions/loop/store/store.ts";
import { storedLoop } from "./temporary-store.ts";

function parsed(loops: readonly unknown[], version: unknown = 7) {
  return parseStore(JSON.stringify({ version, loops }));
}

test("a store is read as it was written, with every optional field", () => {
  const loops: Loop[] = [
    storedLoop("l1", { name: "eins", maxRuns: 3, lastRunAtMs: 5, autoTask: true, budget: { tokens: 9 } }),
    storedLoop("l2", {
      trigger: {
        timer: { kind: "cron", text: "0 9 * * *" },
        events: { names: ["monitor_end"], debounceMs: 0 },
      },
      state: { kind: "paused", sinceMs: 4, why: "nobody wanted it" },
    }),
    storedLoop("l3", {
      trigger: { pace: { minMs: 60_000, maxMs: 3_600_000 } },
      pacing: { nextMs: 1_800_000_060_000, isSaid: false, silentRuns: 0 },
      budget: { requests: 5 },
      spent: { requests: 1, tokens: 2 },
    }),
  ];
  assert.deepEqual(parsed(loops), { stored: { version: 7, content: loops }, problems: [] });
});

for (const [name, text, problem] of [
  ["is cut short", '{"version":1,"loops":[', /^it is not JSON: /],
  ["is empty", "", /^it is not JSON: /],
  ["is null", "null", /^it has no version or no list of loops$/],
  ["has a version that is no number", '{"version":"1","loops":[]}', /no version/],
  ["has no list", '{"version":1,"loops":{}}', /no list of loops/],
] as const) {
  test(`a store that ${name} has no loops, and says why`, () => {
    const { stored, problems } = parseStore(text);
    assert.deepEqual(stored, { version: 0, content: [] });
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? "", problem);
  });
}

const every = (text: string, everyMs: number): Partial<Loop> => ({
  trigger: { timer: { kind: "every", text, everyMs } },
});

for (const [name, loop, problem] of [
  ["no object", "l1", /must be object/],
  ["an id of another kind", storedLoop("../l1"), /\/id must match/],
  ["a prompt of blanks", storedLoop("l1", { prompt: " \n" }), /\/prompt must match/],
  ["a negative count", storedLoop("l1", { runs: -1 }), /\/runs must be >= 0/],
  ["a time that no date has", storedLoop("l1", { createdAtMs: 9e15 }), /\/createdAtMs must be <=/],
  ["no trigger", { ...storedLoop("l1"), trigger: {} }, /\/trigger/],
  ["an interval that its text does not say", storedLoop("l1", every("10s", 1)), /every "10s" is not 1 ms/],
  ["an interval below the least", storedLoop("l1", every("1s", 1_000)), /every is "1s"; allowed is/],
  [
    "a cron line that is none",
    storedLoop("l1", { trigger: { timer: { kind: "cron", text: "9 9" } } }),
    /"9 9"/,
  ],
  [
    "a pace without pauses",
    storedLoop("l1", {
      trigger: { pace: { minMs: 0, maxMs: 0 } },
      pacing: { nextMs: 1, isSaid: true, silentRuns: 0 },
    }),
    /\/trigger/,
  ],
  [
    "a pace that no date has",
    storedLoop("l1", {
      trigger: { pace: { minMs: 60_000, maxMs: 1e300 } },
      pacing: { nextMs: 1, isSaid: true, silentRuns: 0 },
    }),
    /\/trigger/,
  ],
  [
    "a debounce longer than the tool takes",
    storedLoop("l1", { trigger: { events: { names: ["input"], debounceMs: 1e300 } } }),
    /\/trigger/,
  ],
  [
    "a pace without its next time",
    storedLoop("l1", { trigger: { pace: { minMs: 60_000, maxMs: 60_000 } } }),
    /it has a pace, but no time for its next run/,
  ],
  [
    "a pace whose shortest interval is longer than its longest",
    storedLoop("l1", {
      trigger: { pace: { minMs: 120_000, maxMs: 60_000 } },
      pacing: { nextMs: 1, isSaid: true, silentRuns: 0 },
    }),
    /its pace goes from 120000 ms to 60000 ms: the shortest interval is longer than the longest/,
  ],
  [
    "a pace without pauses beside events",
    storedLoop("l1", {
      trigger: { pace: { minMs: 0, maxMs: 0 }, events: { names: ["input"], debounceMs: 0 } },
      pacing: { nextMs: 1, isSaid: true, silentRuns: 0 },
    }),
    /\/trigger is no timer, pace or list of events/,
  ],
  [
    "a pace and a timer",
    {
      ...storedLoop("l1", { pacing: { nextMs: 1, isSaid: true, silentRuns: 0 } }),
      trigger: {
        timer: { kind: "every", text: "10s", everyMs: 10_000 },
        pace: { minMs: 60_000, maxMs: 60_000 },
      },
    },
    /\/trigger/,
  ],
] as const) {
  test(`a loop with ${name} is left out and named by its place, the others stay`, () => {
    const sound = storedLoop("l9");
    const { stored, problems } = parsed([sound, loop]);
    assert.deepEqual(stored.content, [sound]);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? "", /^loop 2: /);
    assert.match(problems[0] ?? "", problem);
  });
}

test("of two loops with one id the first stays, and none beyond the number that is allowed", () => {
  const many = Array.from({ length: LOOPS_MAX + 1 }, (_, index) => storedLoop(`l${index}`));
  const { stored, problems } = parsed([many[0], ...many]);
  assert.equal(stored.content.length, LOOPS_MAX);
  assert.deepEqual(problems, [
    "loop 2: its id l0 is another's too",
    `loop ${LOOPS_MAX + 2}: it is beyond the ${LOOPS_MAX} that are allowed`,
  ]);
});

test("a loop whose event this version does not know rests and says why", () => {
  const loop = storedLoop("l1", { trigger: { events: { names: ["no_such_event"], debounceMs: 0 } } });
  const { stored, problems } = parsed([loop]);
  assert.deepEqual(problems, []);
  const [{ state } = loop] = stored.content;
  assert.equal(state.kind, "paused");
  assert.ok(state.kind === "paused" && state.sinceMs === loop.handledUntilMs);
  assert.match(state.why ?? "", /no_such_event/);
});
