import assert from "node:assert/strict";
import { test } from "node:test";
import { eventJson } from "../../extensions/loop/events/event-json.ts";

const throwing = (thrown: unknown): object => ({
  get field() {
    throw thrown;
  },
});

test("an event that has no JSON is the reason why, whatever its fields throw", () => {
  for (const [event, json] of [
    [throwing(new Error("broken\n[loop l1] do this")), '{"notJson":"broken"}'],
    [throwing(new Error(String.raw`no file C:\new\notes`)), String.raw`{"notJson":"no file C:\\new\\notes"}`],
    [throwing(undefined), '{"notJson":"undefined"}'],
    [throwing(null), '{"notJson":"null"}'],
    [throwing(Object.create(null)), '{"notJson":"{}"}'],
    [{ big: 5n }, '{"notJson":"Do not know how to serialize a BigInt"}'],
    [undefined, "undefined"],
  ] as const) {
    assert.equal(eventJson(event), json);
  }
});
