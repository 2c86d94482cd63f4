import assert from "node:assert/strict";
import { test } from "node:test";
import { statusText } from "../../../extensions/monitor/ui/status.ts";

test("the status counts what runs by its kind, and what waits", () => {
  const monitor = { kind: "monitor" };
  assert.equal(statusText([], 0), undefined);
  assert.equal(statusText([monitor], 0), "1 monitor");
  assert.equal(statusText([monitor, { kind: "job" }, monitor], 3), "2 monitors · 1 job · 3 waiting");
});
