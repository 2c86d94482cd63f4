import assert from "node:assert/strict";
import { test } from "node:test";
import { JoinedText } from "../../../../extensions/monitor/ui/panel/joined-text.ts";

test("a text of sources that have become shorter ends where the first byte is missing", async () => {
  const text = new JoinedText();
  text.append(0, 0, 4);
  text.append(1, 0, 4);
  text.append(0, 4, 4);
  const sources = [Buffer.from("abcdef"), Buffer.from("1234")];
  const read = async (start: number, end: number): Promise<string> =>
    (
      await text.read(start, end, async (source, from, to) =>
        (sources[source] ?? assert.fail()).subarray(from, to),
      )
    ).toString();
  assert.equal(await read(0, 12), "abcd1234ef");
  sources[0] = Buffer.from("ab");
  assert.equal(await read(0, 12), "ab");
  assert.equal(await read(4, 12), "1234");
  assert.equal(await read(8, 12), "");
});
