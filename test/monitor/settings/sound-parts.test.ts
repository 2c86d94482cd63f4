import assert from "node:assert/strict";
import { test } from "node:test";
import { merge, merged, path, projectPath } from "./merged.ts";

test("a wrong part of a setting of several is left out and named, and the rest is used", () => {
  const wrong = { on: ["failure", "sneeze", 5], how: ["bell"], command: ["notify-send", 5], louder: true };
  const { settings, problems } = merged({ attention: wrong });
  assert.deepEqual(settings.attention, { on: ["failure"], how: ["bell"] });
  const choices = 'one of "failure", "ready", "input", "end", "event"';
  const left = "It is left out, and the rest is used.";
  assert.deepEqual(problems, [
    `${path}: monitor.attention.on[1] is "sneeze"; allowed is ${choices}. ${left}`,
    `${path}: monitor.attention.on[2] is 5; allowed is ${choices}. ${left}`,
    `${path}: monitor.attention.command[1] is 5; allowed is a string of 0 to 1000 characters. ${left}`,
    `${path}: monitor.attention.louder is no part of it; allowed is an object of on, how, command. ${left}`,
  ]);
});

test("a setting of which nothing sound is left is ignored, as one is that lacks a part", () => {
  for (const wrong of [
    { on: ["sneeze"], how: [] },
    { on: "failure", how: [] },
    { how: [] },
    5,
    ["failure"],
  ]) {
    const { settings, problems } = merged({ attention: wrong });
    assert.equal(settings.attention, undefined, JSON.stringify(wrong));
    assert.match(problems.join(), /^[^,]*attention(\.on|\.on\[0\])? is .*\. It is ignored\.$/);
  }
});

test("a project cannot call anybody with what is sound of its setting", () => {
  const value = { attention: { on: ["failure", "sneeze"], how: ["bell"] } };
  const { settings, problems } = merge([{ path: projectPath, value, isProject: true }]);
  assert.equal(settings.attention, undefined);
  assert.match(problems.join(), /a project cannot change it/);
});

test("a wrong word of attention is named with the words that there are, and so is what is missing", () => {
  const { problems } = merged({ attention: { on: ["fail"] } });
  assert.deepEqual(problems, [
    `${path}: monitor.attention.on[0] is "fail"; allowed is one of "failure", "ready", "input", "end", "event". ` +
      'monitor.attention.how is missing; allowed is a list of "bell", "notification". It is ignored.',
  ]);
});
