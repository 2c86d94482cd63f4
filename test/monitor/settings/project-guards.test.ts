import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeSettings } from "../../../extensions/monitor/settings/merge-settings.ts";

test("a project can switch confirm on, and neither confirm off nor killDaemons on", () => {
  const user = { path: "user", isProject: false, value: { confirm: true } };
  const project = { path: "project", isProject: true, value: { confirm: false, killDaemons: true } };
  const { settings, problems } = mergeSettings([user, project]);
  assert.equal(settings.confirm, true);
  assert.equal(settings.killDaemons, false);
  assert.deepEqual(problems, [
    "project: monitor.confirm is false; a project cannot switch it off. The user's settings hold.",
    "project: monitor.killDaemons is true; a project cannot switch it on. The user's settings hold.",
  ]);
  const strict = mergeSettings([{ path: "project", isProject: true, value: { confirm: true } }]);
  assert.equal(strict.settings.confirm, true);
  assert.deepEqual(strict.problems, []);
});
