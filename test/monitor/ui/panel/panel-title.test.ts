import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { ListOrder } from "../../../../extensions/monitor/ui/panel/list-order.ts";
import { panelTitle } from "../../../../extensions/monitor/ui/panel/panel-title.ts";
import { plainTheme } from "../plain-theme.ts";

const tabs = ["Monitors", "Loops", "Tasks", "All"];
const title = (notes: string[], right: string, width: number): string =>
  panelTitle(tabs, 0, { left: "", notes, right }, width, plainTheme()).replaceAll("─", "-");

test("the title names what no row shows: filter, selection and order", () => {
  assert.match(
    title(["2 selected", "/web", "by title"], "3 running", 100),
    /^-- Monitors · Loops · Tasks · All -+ 2 selected · \/web · by title · 3 running --$/,
  );
});

test("on few columns that stands in place of the other tabs' names, and a count in place of nothing", () => {
  assert.match(title([], "3 running · 12 finished", 40), /^-- Monitors · Loops · Tasks · All -+$/);
  assert.match(title(["by lines"], "3 running", 40), /^-- Monitors -+ by lines · 3 running --$/);
  assert.match(
    title(["/web", "by lines"], "3 running · 12 finished", 40),
    /^-- Monitors -+ \/web · by lines --$/,
  );
  assert.match(
    title(["2 selected", "/build", "by lines"], "3 running", 40),
    /^-- Monitors -+ 2 selected · \/build --$/,
  );
  assert.match(
    title(["2 selected", `/${"build".repeat(6)}`, "by lines"], "3 running", 40),
    /^-- Monitors -+ 2 selected --$/,
  );
  for (const width of [20, 40, 80])
    for (const notes of [[], ["/日本語のログファイルの名前日本語のログファイル", "12 selected"]])
      assert.equal(visibleWidth(title(notes, "3 running", width)), width, `${width}`);
});

test("an order is named, but for the first one, in which rows come", () => {
  const order = new ListOrder<number>([{ name: "by age" }, { name: "by size", compare: (a, b) => a - b }]);
  assert.deepEqual([order.text, order.sort([2, 1])], ["", [2, 1]]);
  order.selectNext();
  assert.deepEqual([order.text, order.sort([2, 1])], ["by size", [1, 2]]);
  order.selectNext();
  assert.equal(order.text, "");
});
