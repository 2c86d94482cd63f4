import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { differences, median, p99, quantile, ratios, summarize } from "./statistics.ts";

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe("statistics", () => {
  test("the median is the middle one, or lies between the two in the middle", () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 3]), 2.5);
    assert.equal(median([7]), 7);
  });

  test("the samples are left in their order", () => {
    const samples = [3, 1, 2];
    median(samples);
    assert.deepEqual(samples, [3, 1, 2]);
  });

  test("of a hundred samples, p99 lies between the two highest", () => {
    assert.ok(p99(hundred) > 99 && p99(hundred) < 100, `${p99(hundred)}`);
  });

  test("one outlier in a hundred moves p99 little", () => {
    assert.ok(p99([...hundred.slice(1), 10_000]) < 300);
  });

  test("the ends are the lowest and the highest", () => {
    assert.equal(quantile(hundred, 0), 1);
    assert.equal(quantile(hundred, 1), 100);
  });

  test("half of the samples lie between the quartiles", () => {
    assert.deepEqual(summarize([5, 1, 4, 2, 3]), { median: 3, q1: 2, q3: 4 });
  });

  test("there is no quantile of no samples", () => {
    assert.throws(() => median([]), /no samples/);
  });

  test("ratios and differences are taken round by round", () => {
    assert.deepEqual(ratios([2, 9], [1, 3]), [2, 3]);
    assert.deepEqual(differences([2, 9], [1, 3]), [1, 6]);
  });

  test("without rounds, the reference's median counts", () => {
    assert.deepEqual(ratios([2, 4, 6], [1, 2, 2, 3]), [1, 2, 3]);
  });
});
