import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { registerStartedRow, type Started } from "../../../extensions/monitor/ui/started-row.ts";
import { plainTheme } from "./plain-theme.ts";

type Renderer = (
  entry: unknown,
  options: { expanded: boolean },
  theme: unknown,
) => { render(width: number): string[] };

function rowsOf(started: Started, width: number): string[] {
  let render: Renderer | undefined;
  registerStartedRow({
    registerEntryRenderer(_type: string, renderer: Renderer) {
      render = renderer;
    },
  } as never);
  const row = render?.({ data: started }, { expanded: false }, plainTheme()) ?? assert.fail();
  return row.render(width).map((line) => line.replaceAll("\x1b[0m", "").trimEnd());
}

const started: Started = {
  id: "m7k2",
  said: "Started again as m7k2",
  title: "dev server of the whole shop",
  hint: "/monitor-stop m7k2 stops it",
  facts: [],
};

test("the hint of a start, which has to be typed, is whole on each screen, and the name where there is room", () => {
  assert.deepEqual(rowsOf(started, 100), [
    " ● Started again as m7k2 dev server of the whole shop · /monitor-stop m7k2 stops it",
  ]);
  const narrow = rowsOf(started, 40);
  assert.deepEqual(narrow, [" ● Started again as m7k2 dev server o…", " · /monitor-stop m7k2 stops it"]);
  for (const row of narrow) assert.ok(visibleWidth(row) <= 40);
});
