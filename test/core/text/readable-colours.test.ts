import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  contrast,
  type Ground,
  ReadableColours,
  rgbOf,
} from "../../../extensions/core/text/readable-colours.ts";
import { grounds } from "./grounds.ts";

const { dark, light } = grounds;

function sgrOn(ground: Ground, foreground: string, background = "", attributes = ""): string {
  return new ReadableColours(ground).sgr({ attributes, foreground, background });
}

test("the contrast of two colours is that of WCAG 2", () => {
  assert.equal(contrast([255, 255, 255], [0, 0, 0]), 21);
  assert.equal(contrast([119, 119, 119], [255, 255, 255]).toFixed(2), "4.48");
});

test("a colour that can be read stays as it is", () => {
  for (const colour of ["31", "32", "36", "90", "91", "97", "38;5;208", "38;2;120;130;140"]) {
    assert.equal(sgrOn(dark, colour), colour, `${colour} on dark`);
  }
  for (const colour of ["30", "31", "34", "35", "38;5;19", "38;2;90;90;90"]) {
    assert.equal(sgrOn(light, colour), colour, `${colour} on light`);
  }
  assert.equal(sgrOn(dark, "97", "41", "1"), "1;97;41");
  assert.equal(sgrOn(light, "38;5;231", "48;5;160"), "38;5;231;48;5;160", "by the background that is given");
});

test("a colour too near to its background is moved, and keeps its hue", () => {
  assert.equal(sgrOn(dark, "38;2;0;0;200"), "38;2;102;102;222");
  assert.equal(sgrOn(light, "38;5;226"), "38;2;128;128;0");
  assert.equal(sgrOn(light, "93", "", "1;4"), "1;4;38;2;123;123;34");
  assert.equal(sgrOn(dark, "30"), "38;2;128;128;128");
  assert.equal(sgrOn(dark, "38;5;3", "48;5;3"), "38;2;115;115;8;48;5;3", "a hidden text");
});

test("text without a colour of its own is moved on a background like it", () => {
  assert.equal(sgrOn(dark, "", "48;5;231"), "38;2;148;148;148;48;5;231");
  assert.equal(sgrOn(dark, "", "44"), "44");
  assert.equal(sgrOn(dark, "", "", "1"), "1");
});

test("a terminal with 256 colours gets one of these", () => {
  assert.equal(sgrOn({ ...dark, hasTrueColour: false }, "38;2;0;0;200"), "38;5;104");
});

const value = fc.integer({ min: 0, max: 255 });
const colour = (code: 38 | 48): fc.Arbitrary<string> =>
  fc.oneof(
    fc.integer({ min: 16, max: 255 }).map((index) => `${code};5;${index}`),
    fc.tuple(value, value, value).map((rgb) => `${code};2;${rgb.join(";")}`),
  );

test("whatever the colours and the theme, a text can be read", () => {
  const rgb = fc.tuple(value, value, value);
  const ground = fc.record({ background: rgb, foreground: rgb, hasTrueColour: fc.boolean() });
  fc.assert(
    fc.property(ground, fc.option(colour(38)), fc.option(colour(48)), (given, text, behind) => {
      const sgr = sgrOn(given, text ?? "", behind ?? "");
      if (!text && !behind) return assert.equal(sgr, "");
      const shown = behind ? sgr.slice(0, -behind.length).replace(/;$/, "") : sgr;
      const ratio = contrast(rgbOf(shown) ?? given.foreground, rgbOf(behind ?? "") ?? given.background);
      assert.ok(ratio >= 3, `${sgr}: ${ratio}`);
    }),
    { numRuns: 2_000 },
  );
});
