import assert from "node:assert/strict";
import { test } from "node:test";
import type { ListItem } from "../../../../extensions/core/pi/list-tab.ts";
import { ItemsPane } from "../../../../extensions/monitor/ui/panel/items-pane.ts";
import type { PanelFrame } from "../../../../extensions/monitor/ui/panel/panel-pane.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { plainTheme } from "../plain-theme.ts";

const nothing = (): void => {};
const frame: PanelFrame = {
  screenRows: 12,
  close: nothing,
  draw: nothing,
  say: nothing,
  ask: nothing,
  prompt: nothing,
  help: nothing,
  do: nothing,
  forgetSteps: nothing,
  otherTab: nothing,
};

test("facts of an item that do not fit are scrolled, and it says how many are below", async () => {
  const details = Array.from({ length: 30 }, (_, index) => `fact ${index + 1}`);
  const item: ListItem = { id: "a", state: "running", title: "long", facts: "", details };
  const tab = { empty: "None.", items: async () => [item, { ...item, id: "b" }], keys: () => [] };
  const pane = new ItemsPane(async () => tab, frame);
  const rows = (height = 5): string[] => pane.render({ width: 40, height }, plainTheme());
  await waitUntil(() => pane.title().right === "2", 10_000, "the items");
  rows();
  pane.actions().open?.();
  assert.deepEqual(rows(), ["fact 1", "fact 2", "fact 3", "fact 4", "… 26 more rows"]);
  pane.actions().down?.();
  assert.equal(rows()[0], "fact 2");
  pane.wheel(3);
  assert.equal(rows()[0], "fact 5");
  pane.actions().end?.();
  assert.deepEqual(rows(2), ["fact 29", "fact 30"]);
  pane.actions().up?.();
  assert.deepEqual(rows(2), ["fact 28", "… 2 more rows"]);
  pane.actions().start?.();
  assert.equal(rows()[0], "fact 1");
  pane.actions().back?.();
  assert.match(rows()[0] ?? "", /long/);
});
