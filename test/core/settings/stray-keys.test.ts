import assert from "node:assert/strict";
import { test } from "node:test";
import { boolean, settingsPart } from "../../../extensions/core/settings/setting.ts";
import { strayKeyProblems } from "../../../extensions/core/settings/stray-keys.ts";
import { taskListSettings } from "../../../extensions/tasks/settings.ts";

const part = (key: string, name: string) =>
  settingsPart(key, { [name]: boolean({ default: false, project: "any", description: "A switch" }) });
const parts = [part("monitor", "confirm"), part("loop", "paced")];

test("a misspelt key whose text is one that a short key takes is named, other texts are not", () => {
  const file = (content: Record<string, unknown>) => [{ path: "settings.json", isProject: false, content }];
  assert.match(
    strayKeyProblems([taskListSettings], file({ taskScope: "project" })).join(),
    /"taskScope" is no key of pi-monitor\. Is tasksScope meant\?/,
  );
  assert.deepEqual(
    strayKeyProblems([taskListSettings], file({ tasksScope: "project", taskScope: "blue" })),
    [],
  );
});

function problems(content: Record<string, unknown>): string[] {
  return strayKeyProblems(parts, [{ path: "settings.json", isProject: false, content }]);
}

test("a misspelt key with settings of ours under it is named, with the one that is meant", () => {
  for (const [written, meant] of [
    ["monitors", "monitor"],
    ["Monitor", "monitor"],
    ["pi-monitor", "monitor"],
    ["moniter", "monitor"],
    ["loops", "loop"],
  ] as const) {
    assert.deepEqual(problems({ [written]: { confirm: true } }), [
      `settings.json: "${written}" is no key of pi-monitor. Is ${meant} meant? It is ignored.`,
    ]);
  }
});

test("keys of pi and of other packages are left alone", () => {
  const others = {
    monitor: { confirm: true },
    monitors: { refresh: 5 },
    loops: "on",
    retry: { confirm: true },
    toString: { paced: true },
  };
  assert.deepEqual(problems(others), []);
});
