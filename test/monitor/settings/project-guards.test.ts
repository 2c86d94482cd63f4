import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeSettings } from "../../../extensions/core/settings/merge-settings.ts";
import {
  defaultSettings,
  type MonitorSettings,
  monitorSettings,
} from "../../../extensions/monitor/settings/settings.ts";

type Values = Partial<Record<keyof MonitorSettings, unknown>>;

function merge(user: Values, project: Values) {
  return mergeSettings(monitorSettings, [
    { path: "user", isProject: false, value: user },
    { path: "project", isProject: true, value: project },
  ]);
}

/** Values with which a project could do harm, if the user has set nothing. */
const attacks: Values = {
  eventMaxChars: 4_000,
  boundaryMaxChars: 100_000,
  taskMaxChars: 10_000_000,
  linesPerSecond: 0,
  windowSeconds: 60,
  wake: "event",
  wakeIntervalMs: 0,
  maxConcurrent: 64,
  maxJobs: 64,
  bash: false,
  bashToJobAfterSeconds: 1,
  bashGuard: "off",
  checkInMinutes: 1,
  modelMayStop: "all",
  onSessionSwitch: "keep",
  killGraceMs: 0,
  jobKillGraceMs: 600_000,
  killDaemons: true,
  logMaxBytes: 1_073_741_824,
  keepDays: 0,
  stderrNotice: false,
  toasts: "never",
  dock: true,
  attention: { on: ["end"], how: [], command: ["./run-me"] },
};

test("a hostile project changes nothing of what the user has set or left as it is", () => {
  const { settings, problems } = merge({}, attacks);
  assert.deepEqual(settings, defaultSettings);
  for (const key of Object.keys(attacks)) {
    const told = problems.filter((problem) => problem.startsWith(`project: monitor.${key} is `));
    // Only ten problems show.
    assert.ok(told.length === 1 || problems.length === 11, key);
  }
  for (const [key, value] of Object.entries(attacks)) {
    const [problem = "", ...more] = merge({}, { [key]: value }).problems;
    assert.match(
      problem,
      new RegExp(`^project: monitor\\.${key} is .*; a project can.*Your own settings hold\\.$`),
    );
    assert.deepEqual(more, []);
  }
});

test("of each setting it is known what a project could do harm with", () => {
  const tightensOnly = ["jobs", "confirm", "confirmQuit", "memoryMaxMiB"];
  const harmless = ["coalesceMs", "defaultTimeoutMs"];
  const known = [...Object.keys(attacks), ...tightensOnly, ...harmless];
  assert.deepEqual(known.toSorted(), Object.keys(monitorSettings.schema.properties).toSorted());
});

test("a project can only raise keepDays, and says so", () => {
  assert.deepEqual(merge({ keepDays: 30 }, { keepDays: 7 }).problems, [
    "project: monitor.keepDays is 7; a project can only raise it. Your own settings hold.",
  ]);
  assert.equal(merge({ keepDays: 30 }, { keepDays: 7 }).settings.keepDays, 30);
  assert.equal(merge({ keepDays: 3 }, { keepDays: 7 }).settings.keepDays, 7);
});

test("what tightens is taken from a project, and what only repeats the user's settings is no offence", () => {
  const tight: Values = {
    eventMaxChars: 100,
    linesPerSecond: 5,
    maxConcurrent: 2,
    jobs: false,
    confirm: true,
    wakeIntervalMs: 60_000,
    keepDays: 30,
    coalesceMs: 500,
    defaultTimeoutMs: 3_600_000,
  };
  const { settings, problems, origins } = merge({}, tight);
  assert.deepEqual({ settings, problems }, { settings: { ...defaultSettings, ...tight }, problems: [] });
  assert.deepEqual(origins, new Map(Object.keys(tight).map((key) => [key, "project"])));
  assert.deepEqual(merge({ linesPerSecond: 0 }, { linesPerSecond: 50 }).settings.linesPerSecond, 50);
  const own: Values = { ...attacks, confirm: false, jobs: true };
  assert.deepEqual(merge(own, own).problems, []);
  assert.equal(merge({ wake: "event" }, { wake: "end" }).settings.wake, "end");
  assert.equal(merge({ wake: "end" }, { wake: "event" }).settings.wake, "end");
});

test("a project can switch confirm on, and neither confirm off nor change killDaemons", () => {
  const { settings, problems } = merge({ confirm: true }, { confirm: false, killDaemons: true });
  assert.equal(settings.confirm, true);
  assert.equal(settings.killDaemons, false);
  assert.deepEqual(problems, [
    "project: monitor.confirm is false; a project cannot switch it off. Your own settings hold.",
    "project: monitor.killDaemons is true; a project cannot change it. Your own settings hold.",
  ]);
});
