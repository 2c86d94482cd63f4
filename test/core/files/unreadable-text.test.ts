import assert from "node:assert/strict";
import { test } from "node:test";
import { fileText } from "../../../extensions/core/texts/files.ts";

test("of the thousands of wrong entries of a file the first are named, and the others counted", () => {
  const problems = Array.from({ length: 5_000 }, (_, index) => `number ${index + 1}: wrong`);
  const told = (count: number): string =>
    fileText.someUnreadable("The loops", "/x/project.json", problems.slice(0, count), "/x/aside");
  assert.match(told(5), /\(number 1: wrong; .*; number 5: wrong\)/);
  assert.match(told(5_000), /\(number 1: wrong; .*; number 5: wrong; and 4995 more\)/);
});
