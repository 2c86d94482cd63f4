import assert from "node:assert/strict";
import { test } from "node:test";
import { findLoop } from "../../extensions/loop/find-loop.ts";
import { storedLoop } from "./store/temporary-store.ts";

const [first, named] = [storedLoop("l2a"), storedLoop("l3b", { name: "l2a" })];

test("a text that begins two ids, or is one loop's id and another's name, is refused with both", () => {
  const both = `${first.id} "${first.prompt}", ${named.id} "l2a"`;
  for (const text of ["l", "l2a"])
    assert.throws(() => findLoop([first, named], text, []), {
      message: `id "${text}" is ambiguous: it may mean ${both}.`,
    });
});

test("an id, a name and the beginning of one id find their loop", () => {
  const other = storedLoop("l4c", { name: "nightly" });
  for (const text of ["l4c", "nightly", " l4 "]) assert.equal(findLoop([first, other], text, []), other);
});
