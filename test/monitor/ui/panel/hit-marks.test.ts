import assert from "node:assert/strict";
import { test } from "node:test";
import { hitIn, hitRanges } from "../../../../extensions/monitor/ui/panel/hit-marks.ts";
import { LogPiece } from "../../../../extensions/monitor/ui/panel/log-piece.ts";

/** Counts how often it is looked for. */
class CountingPattern extends RegExp {
  static looks = 0;

  override exec(text: string): RegExpExecArray | null {
    CountingPattern.looks++;
    return super.exec(text);
  }
}

function pieceOf(text: string, piece = 0): LogPiece {
  return new LogPiece({ line: 0, piece }, () => ({ shown: { text, styles: undefined }, isRead: true }));
}

function alone(text: string) {
  return { piece: pieceOf(text), before: undefined, after: undefined };
}

const search = { query: { text: "x", pattern: /x/gu, maxLength: 1 } };
const hitAt = (offset: number) => ({ line: 0, piece: 0, offset, length: 1, block: 0, ordinal: 0 });

test("of the ten thousand hits of a long line, only those are looked for that show, and once", () => {
  const query = { text: "x", pattern: new CountingPattern("x", "gu"), maxLength: 1 };
  const searched = alone("x".repeat(10_000));
  CountingPattern.looks = 0;
  for (let drawing = 0; drawing < 10; drawing++) {
    assert.equal([...hitRanges({ query }, undefined, searched, { from: 0, to: 80 })].length, 80);
    assert.equal(hitIn({ query }, undefined, searched, { from: 0, to: 10_000 }), "other");
  }
  assert.ok(CountingPattern.looks < 100, `${CountingPattern.looks} looks`);
});

test("the hits of another query, or of a text that has changed, are found anew", () => {
  let text = "xay";
  const piece = new LogPiece({ line: 0, piece: 0 }, () => ({
    shown: { text, styles: undefined },
    isRead: false,
  }));
  const searched = { piece, before: undefined, after: undefined };
  const places = (pattern: RegExp) =>
    [
      ...hitRanges({ query: { text: "", pattern, maxLength: 1 } }, undefined, searched, { from: 0, to: 9 }),
    ].map(({ from }) => from);
  assert.deepEqual(places(/x/gu), [0]);
  assert.deepEqual(places(/y/gu), [2]);
  text = "ayxy";
  assert.deepEqual(places(/y/gu), [1, 3]);
});

test("a part has the current hit, another one or none, and the current one counts first", () => {
  const searched = alone("x.x...x");
  assert.equal(hitIn(search, hitAt(2), searched, { from: 0, to: 3 }), "current");
  assert.equal(hitIn(search, hitAt(6), searched, { from: 0, to: 3 }), "other");
  assert.equal(hitIn(search, hitAt(6), searched, { from: 3, to: 6 }), undefined);
  assert.equal(hitIn(search, { ...hitAt(6), line: 5 }, searched, { from: 5, to: 7 }), "other");
});

test("a hit across two pieces shows in both", () => {
  const query = { text: "abc", pattern: /abc/gu, maxLength: 3 };
  const [before, after] = [pieceOf("..ab"), pieceOf("c..", 1)];
  const whole = { from: 0, to: 4 };
  const ranges = (searched: Parameters<typeof hitRanges>[2]) => [
    ...hitRanges({ query }, { ...hitAt(2), length: 3 }, searched, whole),
  ];
  assert.deepEqual(ranges({ piece: before, before: undefined, after }), [
    { from: 2, to: 4, isCurrent: true },
  ]);
  assert.deepEqual(ranges({ piece: after, before, after: undefined }), [{ from: 0, to: 1, isCurrent: true }]);
});
