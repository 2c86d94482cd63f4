import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { logBar } from "../../../../extensions/monitor/ui/panel/details-rows.ts";
import { plainTheme } from "../plain-theme.ts";

const names = ["stdout", "stderr"];
const bar = (width: number, only = "", shown: number | "both" = 0): string =>
  logBar(
    { names, shown: shown === "both" ? undefined : shown, only, bytes: 1_022, follows: false },
    width,
    plainTheme(),
  ).replace(/─+/g, "-");

test("on few columns the bar of a log leaves out its size, then the log that does not show", () => {
  assert.equal(bar(78, "& event: 4 lines"), "- stdout · stderr & event: 4 lines - 1022 B held -");
  assert.equal(bar(46, "& event: 4 lines"), "- stdout · stderr & event: 4 lines - held -");
  assert.equal(bar(38, "& event: 4 lines"), "- stdout & event: 4 lines - held -");
  assert.match(bar(38, "& a longer pattern of words: 4 lines"), /^- stdout & a longer pattern/);
  assert.equal(bar(38), "- stdout · stderr - 1022 B held -");
  assert.match(bar(78, "& x: 1 line", "both"), /^- stdout \+ │stderr & x: 1 line - 1022 B held -$/);
});

test("the bar of a log takes the whole width", () => {
  for (let width = 12; width < 100; width++)
    for (const only of ["", "& 日本語: 4 lines so far"])
      for (const shown of [0, 1, undefined])
        assert.equal(
          visibleWidth(logBar({ names, shown, only, bytes: 9, follows: true }, width, plainTheme())),
          width,
        );
});
