import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { toastRow } from "../../../extensions/monitor/ui/toast-widget.ts";
import { plainTheme } from "./plain-theme.ts";

function row(title: string, text: string, width: number): string {
  const toast = { kind: "event", taskId: "mbcd", title, text } as const;
  return toastRow(toast, width, plainTheme()).replaceAll("\x1b[0m", "");
}

test("the label of a toast gives way to what was said: at 40 columns the line shows", () => {
  const title = 'watch the "ci" pipeline of the long branch name';
  assert.equal(row(title, "FAIL src/a.test.ts", 40), ' » watch the "c…  FAIL src/a.test.ts');
  assert.equal(row("ci", "FAIL src/a.test.ts", 40), " » ci  FAIL src/a.test.ts");
});

test("no character of a label or a line is cut inside, and no row is wider than the screen", () => {
  for (const title of ["日本語の説明".repeat(9), "👩‍👩‍👧".repeat(30), "e\u0301".repeat(90)]) {
    for (let width = 20; width < 120; width++) {
      const shown = row(title, title, width);
      assert.ok(visibleWidth(shown) <= width, shown);
      assert.doesNotMatch(shown, /\u200d…|e…|[\ud800-\udbff]…/);
    }
  }
});
