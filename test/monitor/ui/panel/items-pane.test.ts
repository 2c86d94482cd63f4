import assert from "node:assert/strict";
import { test } from "node:test";
import type { ListItem, ListKey, ListTab } from "../../../../extensions/core/pi/list-tab.ts";
import { ItemsPane } from "../../../../extensions/monitor/ui/panel/items-pane.ts";
import type { PanelFrame } from "../../../../extensions/monitor/ui/panel/panel-pane.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { plainTheme } from "../plain-theme.ts";
import { idleFrame } from "./idle-frame.ts";

const counted = (count: number): string => `${count} items`;
async function paneOf(tab: ListTab, changes: Partial<PanelFrame> = {}) {
  const pane = new ItemsPane(async () => tab, { ...idleFrame, ...changes });
  const rows = (width = 78, height = 9): string[] =>
    pane.render({ width, height }, plainTheme()).map((row) => row.replace(/\x1b\[[\d;]*m/g, "").trimEnd());
  const hints = (): string =>
    pane
      .hints()
      .map(({ key, does }) => `${key} ${does}`)
      .join(", ");
  await waitUntil(() => pane.title().right !== "", 10_000, "the items");
  rows();
  return { pane, rows, hints };
}

function itemOf(id: string, facts: readonly string[] = []): ListItem {
  return {
    id,
    state: "running",
    title: `${id} "of ${id}"`,
    label: `of ${id}`,
    facts,
    details: [`all of ${id}`],
  };
}

test("while one item shows, its keys act on it alone, and those of the list do nothing", async () => {
  const acted: (readonly string[])[] = [];
  let asked = "";
  const run = async (ids: readonly string[]): Promise<string> => {
    acted.push(ids);
    return "done";
  };
  const keys: ListKey[] = [
    { key: "r", does: "run", run },
    { key: "x", does: "delete", asks: { verb: "Delete", does: "deletes it" }, run },
  ];
  let items = ["a", "b", "c"].map((id) => itemOf(id));
  const ask: PanelFrame["ask"] = ({ verb, label, yes }) => {
    asked = `${verb} ${label}`;
    yes();
  };
  const tab = { empty: "None.", counted, items: async () => items, keys: () => keys };
  const { pane, rows, hints } = await paneOf(tab, { ask });
  const { select, open } = pane.actions();
  select?.();
  select?.();
  open?.();
  assert.deepEqual(rows(), ["all of c"]);
  assert.equal(hints(), "esc back, ↑↓ scroll, r run, x delete, ? all keys");
  const actions = pane.actions();
  assert.deepEqual([actions.select, actions.sort, actions.searchDown], [undefined, undefined, undefined]);
  pane.handleKey("r");
  assert.deepEqual(acted.at(-1), ["c"]);
  items = items.slice(0, 2);
  pane.handleKey("x");
  assert.deepEqual([acted.at(-1), asked], [["c"], "Delete of c"]);
  await waitUntil(() => pane.title().right === "2 items", 10_000, "what is left");
  assert.match(rows()[0] ?? "", /a "of a"/, "the list, since the item is gone");
});

test("the title says the order, and s sorts", async () => {
  const items = ["b", "a"].map((id) => itemOf(id));
  const { pane, rows, hints } = await paneOf({
    empty: "None.",
    counted,
    items: async () => items,
    keys: () => [],
  });
  assert.match(hints(), /s sort/);
  assert.deepEqual(pane.title().notes, []);
  pane.actions().sort?.();
  assert.deepEqual([pane.title().notes, rows()[0]?.includes('a "of a"')], [["by title"], true]);
  assert.match(hints(), /s sort/);
});

test("the title counts in words, and keys are those of what is selected, wherever the cursor is", async () => {
  const items = [itemOf("a"), { ...itemOf("b"), state: "paused" as const }];
  const keys = (item: ListItem | undefined): ListKey[] => [
    { key: "p", does: item?.state === "paused" ? "resume" : "pause", run: async () => "done" },
  ];
  let isClosed = false;
  const close = (): void => {
    isClosed = true;
  };
  const { pane, hints } = await paneOf(
    { empty: "None.", counted, items: async () => items, keys },
    { close },
  );
  assert.equal(pane.title().right, "2 items");
  assert.match(hints(), /^esc close, .*p pause/);
  pane.actions().select?.();
  assert.match(hints(), /^esc unselect, .*p pause/, "the cursor is on the paused one");
  pane.actions().cancel?.();
  assert.match(hints(), /^esc close, .*p resume/);
  assert.equal(isClosed, false);
  pane.actions().cancel?.();
  assert.equal(isClosed, true);
});

test("the first fact of a row is whole, also beside a long title on few columns", async () => {
  const item = {
    ...itemOf("l"),
    title: `l "${"x".repeat(60)}"`,
    facts: ["next: in 9m59s", "every 10m", "3 runs"],
  };
  const { rows } = await paneOf({ empty: "None.", counted, items: async () => [item], keys: () => [] });
  assert.match(rows(78)[0] ?? "", /… {2}next: in 9m59s · every 10m · 3 ?…$/);
  assert.match(rows(38)[0] ?? "", /x… {2}next: in 9m59s …$/);
});

test("a first fact that has no room takes none from the title", async () => {
  const item = {
    ...itemOf("m7k2"),
    title: 'm7k2 "dev server of the shop"',
    facts: ["kept by its pi, but no process of it was found"],
  };
  const { rows } = await paneOf({ empty: "None.", counted, items: async () => [item], keys: () => [] });
  assert.match(rows(38)[0] ?? "", /m7k2 "dev server o… {2}kept by its…$/);
});

test("facts of an item that do not fit are scrolled, and it says how many are below", async () => {
  const details = Array.from({ length: 30 }, (_, index) => `fact ${index + 1}`);
  const item: ListItem = { id: "a", state: "running", title: "long", label: "long", facts: [], details };
  const tab = { empty: "None.", counted, items: async () => [item, { ...item, id: "b" }], keys: () => [] };
  const pane = new ItemsPane(async () => tab, idleFrame);
  const rows = (height = 5): string[] => pane.render({ width: 40, height }, plainTheme());
  await waitUntil(() => pane.title().right === "2 items", 10_000, "the items");
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
