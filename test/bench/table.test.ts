import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Measurement } from "./figure.ts";
import { formatNumber, markdownTable } from "./table.ts";

const base: Measurement = {
  what: "reading",
  conditions: "limiter off",
  unit: "ms",
  samples: [10, 20, 30],
  references: [],
  targets: [],
};

/** Returns the cells of each row below the head. */
function cellsOf(measurement: Partial<Measurement>): string[][] {
  const [, , ...rows] = markdownTable([{ ...base, ...measurement }]).split("\n");
  return rows.map((row) => row.slice(2, -2).split(" | "));
}

describe("table", () => {
  test("a row says what is measured, under which conditions, and how it spreads", () => {
    assert.deepEqual(cellsOf({}), [["reading (limiter off)", "20 [15–25] ms", "", "", "", ""]]);
  });

  test("a single sample has no spread, and no conditions have no parentheses", () => {
    const [row] = cellsOf({ conditions: "", samples: [12.345] });
    assert.deepEqual(row?.slice(0, 2), ["reading", "12.3 ms"]);
  });

  test("each reference has a row, with the ratio to it", () => {
    const references = [
      { name: "cat", samples: [5, 10, 10] },
      { name: "wc", samples: [10, 20, 30] },
    ];
    assert.deepEqual(
      cellsOf({ references }).map((cells) => cells.slice(2, 4)),
      [
        ["cat: 10 [7.5–10] ms", "2 [2–2.5]"],
        ["wc: 20 [15–25] ms", "1 [1–1]"],
      ],
    );
  });

  test("where rare cases are judged, the reference tells its own", () => {
    const references = [{ name: "cat", samples: [5, 10, 15] }];
    const targets = [{ kind: "value", statistic: "highest", bound: "at most", limit: 20 }] as const;
    assert.equal(cellsOf({ references, targets })[0]?.[2], "cat: 10 [7.5–12.5] ms, highest 15");
  });

  test("there is no ratio to nothing", () => {
    assert.deepEqual(cellsOf({ references: [{ name: "idle", samples: [0, 0, 0] }] })[0]?.[3], "–");
  });

  test("a target of each kind says what is wanted and what was reached", () => {
    const reference = "cat";
    const references = [{ name: reference, samples: [5, 10, 15] }];
    const targets = [
      { kind: "value", statistic: "median", bound: "at most", limit: 20 },
      { kind: "value", statistic: "highest", bound: "at most", limit: 25 },
      { kind: "ratio", reference, statistic: "median", bound: "at least", limit: 2.5 },
      { kind: "difference", reference, statistic: "median", bound: "at most", limit: 10 },
    ] as const;
    assert.deepEqual(
      cellsOf({ references, targets }).map((cells) => cells.slice(4)),
      [
        ["median ≤ 20 ms", "20 ms, pass"],
        ["highest ≤ 25 ms", "30 ms, **MISS**"],
        ["median ≥ 2.5 × cat", "2 ×, **MISS**"],
        ["median ≤ cat + 10 ms", "+ 10 ms, pass"],
      ],
    );
  });

  test("assertions say what failed", () => {
    const failures = [undefined, "3 requests"].map((failure) => ({ kind: "assertions", failure }) as const);
    assert.deepEqual(
      cellsOf({ targets: failures }).map((cells) => cells.at(-1)),
      ["pass", "**MISS**: 3 requests"],
    );
  });

  test("a target without its reference is a mistake", () => {
    const target = {
      kind: "ratio",
      reference: "dog",
      statistic: "median",
      bound: "at most",
      limit: 1,
    } as const;
    assert.throws(() => markdownTable([{ ...base, targets: [target] }]), /reading has no reference dog/);
  });

  test("what would break the table is escaped", () => {
    assert.match(markdownTable([{ ...base, what: "a | b\nc" }]), /^\| a \\\| b c \(limiter off\) \|/m);
  });

  test("numbers have three digits that count", () => {
    const shown = [0, 0.01234, 1.2345, 12.345, 123.45, 4_000, 123_456, 1_234_567].map(formatNumber);
    assert.deepEqual(shown, ["0", "0.012", "1.23", "12.3", "123", "4000", "123 k", "1.23 M"]);
  });
});
