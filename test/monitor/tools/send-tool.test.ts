import assert from "node:assert/strict";
import { test } from "node:test";
import { sentText } from "../../../extensions/monitor/tools/send-tool.ts";

test("a question about input tells text from keys, and neither can pass for the other", () => {
  assert.equal(
    sentText({ text: "y\n", keys: ["enter", "ctrl-c"], end: true }),
    'text "y\\n", keys enter ctrl-c, end',
  );
  assert.equal(sentText({ text: 'y", keys ctrl-c' }), 'text "y\\", keys ctrl-c"');
  assert.equal(sentText({ keys: ["up", "ctrl-c, end"] }), 'keys up "ctrl-c, end"');
  assert.equal(sentText({ end: true }), "end");
  assert.equal(sentText({}), "");
});
