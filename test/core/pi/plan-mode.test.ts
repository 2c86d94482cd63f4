import assert from "node:assert/strict";
import { test } from "node:test";
import type { SessionEntry } from "@earendil-works/pi-coding-agent";
import { isPlanModeOn } from "../../../extensions/core/pi/plan-mode.ts";

function wrote(enabled: unknown): SessionEntry {
  return { type: "custom", customType: "plan-mode", data: { enabled } } as unknown as SessionEntry;
}

const other = { type: "custom", customType: "other", data: { enabled: true } } as unknown as SessionEntry;

test("plan mode is what it wrote last, and what the command line says before it wrote anything", () => {
  assert.equal(isPlanModeOn([], ["node", "pi"]), false);
  assert.equal(isPlanModeOn([other], ["node", "pi"]), false);
  assert.equal(isPlanModeOn([], ["node", "pi", "--plan"]), true);
  assert.equal(isPlanModeOn([wrote(false)], ["node", "pi", "--plan"]), false);
  assert.equal(isPlanModeOn([wrote(false), wrote(true), other], ["node", "pi"]), true);
});
