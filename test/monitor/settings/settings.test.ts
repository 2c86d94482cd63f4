import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeSettings } from "../../../extensions/core/settings/merge-settings.ts";
import { type SettingsFile, sourcesOf } from "../../../extensions/core/settings/settings-files.ts";
import { defaultSettings, monitorSettings } from "../../../extensions/monitor/settings/settings.ts";
import { taskListSettings } from "../../../extensions/tasks/settings.ts";
import { merge, merged, path, projectPath } from "./merged.ts";

test("gives the defaults without sources and with sources that say nothing", () => {
  assert.deepEqual(merge([]), { settings: defaultSettings, problems: [], origins: new Map() });
  assert.deepEqual(merged(undefined), { settings: defaultSettings, problems: [], origins: new Map() });
  assert.deepEqual(merged({}), { settings: defaultSettings, problems: [], origins: new Map() });
});

test("takes valid values, the bounds included", () => {
  const value = { coalesceMs: 10, linesPerSecond: 0, windowSeconds: 60, maxConcurrent: 64, wake: "event" };
  const { settings, problems } = merged(value);
  assert.deepEqual(problems, []);
  assert.deepEqual(settings, { ...defaultSettings, ...value });
});

test("lets the project's values win, each on its own", () => {
  const { settings } = merge([
    { path, value: { coalesceMs: 300, maxConcurrent: 3 }, isProject: false },
    { path: projectPath, value: { coalesceMs: 500 }, isProject: true },
  ]);
  assert.equal(settings.coalesceMs, 500);
  assert.equal(settings.maxConcurrent, 3);
});

test("reports a bad value with file, key, value, what is allowed and the default, and uses the default", () => {
  const { settings, problems } = merged({ coalesceMs: 5 });
  assert.deepEqual(problems, [
    `${path}: monitor.coalesceMs is 5; allowed is an integer from 10 to 10000. The default 200 is used.`,
  ]);
  assert.equal(settings.coalesceMs, 200);
});

test("refuses every bad kind of value of an integer", () => {
  for (const bad of ["200", 1.5, -1, 10_001, null, true, [200], {}]) {
    const { settings, problems } = merged({ coalesceMs: bad });
    assert.equal(problems.length, 1, JSON.stringify(bad));
    assert.ok(problems[0]?.includes(`monitor.coalesceMs is ${JSON.stringify(bad)}; allowed is`));
    assert.equal(settings.coalesceMs, defaultSettings.coalesceMs);
  }
});

test("refuses a wake that there is not, and lists those that there are", () => {
  for (const bad of ["always", "", 1, null]) {
    const { settings, problems } = merged({ wake: bad });
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? "", /monitor\.wake is .*; allowed is one of "never", "end", "event"/);
    assert.equal(settings.wake, undefined);
  }
});

test("takes the good values beside a bad one", () => {
  const { settings, problems } = merged({ coalesceMs: "no", maxConcurrent: 2, killGraceMs: -1 });
  assert.equal(problems.length, 2);
  assert.equal(settings.maxConcurrent, 2);
});

test("does not let a project switch on what ends processes of the user", () => {
  const { settings, problems } = merge([
    { path: projectPath, value: { killDaemons: true, coalesceMs: 300 }, isProject: true },
  ]);
  assert.equal(settings.killDaemons, false);
  assert.equal(settings.coalesceMs, 300);
  assert.deepEqual(problems, [
    `${projectPath}: monitor.killDaemons is true; a project cannot change it. Your own settings hold.`,
  ]);
});

test("lets only the user say whether processes of a task that made themselves independent are ended", () => {
  const user = { path, value: { killDaemons: true }, isProject: false };
  for (const killDaemons of [true, false]) {
    const { settings } = merge([user, { path: projectPath, value: { killDaemons }, isProject: true }]);
    assert.equal(settings.killDaemons, true, "the user's word holds");
  }
});

test("refuses anything but true and false where that is asked for", () => {
  for (const key of ["killDaemons", "stderrNotice"]) {
    for (const bad of ["true", 1, null, {}]) {
      const { settings, problems } = merged({ [key]: bad });
      assert.match(problems[0] ?? "", new RegExp(`monitor\\.${key} is .*; allowed is true or false`));
      assert.deepEqual(settings, defaultSettings);
    }
  }
});

test("names an unknown key, and the nearest that there is or the known ones", () => {
  for (const key of ["coalesce", "constructor", "toString"]) {
    const { settings, problems } = merged({ [key]: 1 });
    assert.match(
      problems[0] ?? "",
      key === "coalesce"
        ? /: monitor has no setting "coalesce"\. Is coalesceMs meant\?$/
        : new RegExp(`: monitor has no setting "${key}"\\. Known are coalesceMs, .*, attention\\.$`),
    );
    assert.deepEqual(settings, defaultSettings);
  }
});

test("takes no key that reaches the prototype", () => {
  const { settings, problems } = merged(JSON.parse('{"__proto__": {"coalesceMs": 1}}'));
  assert.equal(problems.length, 1);
  assert.equal(settings.coalesceMs, defaultSettings.coalesceMs);
});

test("refuses anything but an object of settings", () => {
  for (const bad of [null, [], "on", 1, true]) {
    const { settings, problems } = merged(bad);
    assert.deepEqual(problems, [
      `${path}: monitor is ${JSON.stringify(bad)}; allowed is an object of settings. It is ignored.`,
    ]);
    assert.deepEqual(settings, defaultSettings);
  }
});

test("says which value holds where a bad one of the project stands above a good one", () => {
  const { settings, problems } = merge([
    { path, value: { coalesceMs: 300 }, isProject: false },
    { path: projectPath, value: { coalesceMs: "fast" }, isProject: true },
  ]);
  assert.equal(problems.length, 1);
  assert.match(
    problems[0] ?? "",
    new RegExp(`^${projectPath}: monitor\\.coalesceMs is "fast".* ${settings.coalesceMs} is used`),
  );
});

test("suggests what was meant, however it was misspelt", () => {
  for (const [written, meant] of [
    ["maxConcurent", "maxConcurrent"],
    ["keepdays", "keepDays"],
    ["KEEP_DAYS", "keepDays"],
    ["killDemons", "killDaemons"],
    ["linesPerSec", "linesPerSecond"],
    ["tosts", "toasts"],
    ["wakeIntervallMs", "wakeIntervalMs"],
  ]) {
    assert.match(merged({ [written as string]: 1 }).problems[0] ?? "", new RegExp(`Is ${meant} meant\\?$`));
  }
});

test("what a file says is shown visibly, bounded and apart from what we say", () => {
  const key = 'x". All is well.\u001b]52;c;cm0gLXJm\u0007\u202e';
  const [unknown = "", bad = ""] = merged({ [key]: 1, wake: `\u009b2J\u200b${"y".repeat(500)}` }).problems;
  assert.ok(
    unknown.startsWith(
      `${path}: monitor has no setting "x\\". All is well.\\x1b]52;c;cm0gLXJm\\x07\\u202e". `,
    ),
  );
  assert.match(bad, /^[ -~…]{0,400}$/);
  assert.match(bad, /monitor\.wake is "\\x9b2J\\u200byyy/);
});

test("of a thousand bad keys ten are told, and how many more there are", () => {
  const { problems } = merged(Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`key ${i}`, i])));
  assert.equal(problems.length, 11);
  assert.equal(problems.at(-1), `${path}: 990 more are wrong under monitor.`);
});

test("a text in place of the task list's settings is its mode, of which a project may only lower it", () => {
  const file = { path, isProject: false, content: { tasks: "on" } };
  const project = { path: projectPath, isProject: true };
  const settingsOf = (...files: SettingsFile[]) =>
    mergeSettings(taskListSettings, sourcesOf(taskListSettings, files));
  assert.equal(settingsOf(file).settings.mode, "on");
  assert.deepEqual(settingsOf(file).problems, []);
  assert.equal(settingsOf(file, { ...project, content: { tasks: "off" } }).settings.mode, "off");
  const raised = settingsOf({ ...project, content: { tasks: "on" } });
  assert.equal(raised.settings.mode, "auto");
  assert.match(raised.problems[0] ?? "", /: tasks is "on"; a project can only choose an earlier one/);
  assert.match(
    settingsOf({ ...file, content: { tasks: "yes" } }).problems[0] ?? "",
    /: tasks is "yes"; allowed is/,
  );
  const short = { tasks: "on", tasksScope: "project" };
  assert.deepEqual(settingsOf({ ...file, content: short }).settings, {
    mode: "on",
    scope: "project",
    widget: true,
  });
  const both = { tasks: { scope: "session" }, tasksScope: "project" };
  assert.equal(settingsOf({ ...file, content: both }).settings.scope, "session");
  assert.match(
    settingsOf({ ...file, content: { tasksScope: "universe" } }).problems[0] ?? "",
    /: tasksScope is "universe"; allowed is one of "session", "project"/,
  );
  assert.match(
    settingsOf({ ...project, content: { tasksScope: "project" } }).problems[0] ?? "",
    /: tasksScope is "project"; a project can only choose an earlier one/,
  );
  const monitor = mergeSettings(
    monitorSettings,
    sourcesOf(monitorSettings, [{ ...file, content: { monitor: "on" } }]),
  );
  assert.match(monitor.problems[0] ?? "", /monitor is "on"; allowed is an object of settings/);
});

test("a setting that stands under a short key is named as it was typed", () => {
  const problemsOf = (content: Record<string, unknown>): string[] =>
    mergeSettings(taskListSettings, sourcesOf(taskListSettings, [{ path, isProject: false, content }]))
      .problems;
  assert.deepEqual(problemsOf({ tasks: "yes" }), [
    `${path}: tasks is "yes"; allowed is one of "off", "auto", "on". The default auto is used.`,
  ]);
  assert.match(problemsOf({ tasksScope: "all" }).join(), /: tasksScope is "all"; allowed/);
  assert.match(problemsOf({ tasks: { mode: "yes" } }).join(), /: tasks\.mode is "yes"; allowed/);
  assert.match(
    problemsOf({ tasks: { scope: "x" }, tasksScope: "all" }).join(),
    /: tasks\.scope is "x"; allowed/,
  );
});
