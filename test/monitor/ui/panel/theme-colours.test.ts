import assert from "node:assert/strict";
import { test } from "node:test";
import type { Theme } from "@earendil-works/pi-coding-agent";
import { ThemeColours } from "../../../../extensions/monitor/ui/panel/theme-colours.ts";

/** A theme of which all backgrounds have one colour, and all texts another. */
function themeOf(background: string, text: string, mode = "truecolor"): Theme {
  const theme = { getBgAnsi: () => background, getFgAnsi: () => text, getColorMode: () => mode };
  return theme as unknown as Theme;
}

const yellow = { attributes: "", foreground: "38;2;255;255;0", background: "" };
const black = { attributes: "", foreground: "38;2;0;0;0", background: "" };
const moved = (theme: Theme) => {
  const colours = new ThemeColours().of(theme);
  return [yellow, black].map((style) => colours.sgr(style) !== style.foreground);
};

test("the background of a theme decides which colours are moved", () => {
  assert.deepEqual(moved(themeOf("\x1b[48;2;40;40;50m", "\x1b[39m")), [false, true]);
  assert.deepEqual(moved(themeOf("\x1b[48;5;255m", "\x1b[38;5;16m")), [true, false]);
  assert.deepEqual(moved(themeOf("\x1b[47m", "\x1b[30m")), [true, false]);
});

test("where the backgrounds are the terminal's own, the texts of the theme tell", () => {
  assert.deepEqual(moved(themeOf("\x1b[49m", "\x1b[38;2;20;20;20m\x1b[2m")), [true, false]);
  assert.deepEqual(moved(themeOf("\x1b[49m", "\x1b[97m")), [false, true]);
  assert.deepEqual(moved(themeOf("\x1b[49m", "\x1b[39m")), [false, true], "dark, as pi's own fallback is");
});

test("another theme holds from the next row on", () => {
  const colours = new ThemeColours();
  assert.equal(colours.of(themeOf("\x1b[40m", "")).sgr(yellow), yellow.foreground);
  assert.notEqual(colours.of(themeOf("\x1b[107m", "")).sgr(yellow), yellow.foreground);
});
