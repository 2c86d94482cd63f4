import assert from "node:assert/strict";
import { test } from "node:test";
import { SentInput } from "../../../extensions/monitor/stdin/sent-input.ts";

test("the last 20 calls are told one by one as labels, all are counted", () => {
  const sent = new SentInput();
  assert.deepEqual([sent.fact, sent.lines, sent.recorded], [undefined, [], {}]);
  for (let call = 1; call <= 25; call++) sent.note(2, `${call}\x1b[2J\n`);
  assert.match(
    sent.fact ?? "",
    /^the agent sent 50 bytes in 25 calls, last \d\d:\d\d:\d\d: "25\\x1b\[2J\\n"$/,
  );
  assert.equal(sent.lines.length, 20);
  assert.match(sent.lines[0] ?? "", /^\d\d:\d\d:\d\d 2 bytes "25\\x1b\[2J\\n"$/);
  const { calls, bytes, last } = (sent.recorded as { sent: { calls: number; bytes: number; last: object[] } })
    .sent;
  assert.deepEqual(
    [calls, bytes, last.length, Object.keys(last[0] ?? {})],
    [25, 50, 20, ["at", "bytes", "text"]],
  );
});
