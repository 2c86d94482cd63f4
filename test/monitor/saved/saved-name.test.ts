import assert from "node:assert/strict";
import { test } from "node:test";
import { checkName, freeName } from "../../../extensions/monitor/saved/saved-name.ts";

test("a name is made of any label, and of a taken one another", () => {
  const cases: [label: string, taken: string[], name: string][] = [
    ["npm run dev", [], "npm-run-dev"],
    ["npm run dev", ["npm-run-dev"], "npm-run-dev-2"],
    ["npm run dev", ["npm-run-dev", "npm-run-dev-2"], "npm-run-dev-3"],
    ["  2>&1 \u001b[2J ", [], "J"],
    ["日本", [], "task"],
    ["", ["task"], "task-2"],
    ["x".repeat(80), [], "x".repeat(40)],
    ["x".repeat(80), ["x".repeat(40)], `${"x".repeat(38)}-2`],
  ];
  for (const [label, taken, name] of cases) {
    assert.equal(freeName(label, taken), name, label);
    assert.doesNotThrow(() => checkName(name));
  }
});

test("a name that could be taken for something else is refused with what is allowed", () => {
  for (const name of ["", "a b", "-x", "1", "a\n", "x".repeat(41), "__proto__", "ä"])
    assert.throws(() => checkName(name), /^Error: The name is ".*"; allowed are 1 to 40 characters/, name);
});
