import assert from "node:assert/strict";
import { test } from "node:test";
import { actText } from "../../../../extensions/monitor/texts/panel-acts.ts";
import { hasClipboard } from "../../../../extensions/monitor/ui/panel/panel-tasks.ts";

const skip = process.platform !== "linux" && "a display is asked for on Linux";

test("what is copied is said to be so only where a clipboard answers", { skip }, () => {
  assert.equal(hasClipboard({ DISPLAY: ":0" }), true);
  assert.equal(hasClipboard({ WAYLAND_DISPLAY: "wayland-0" }), true);
  assert.equal(hasClipboard({}), false, "then pi asks the terminal, which does not answer");
  assert.equal(hasClipboard({ DISPLAY: ":0", SSH_CONNECTION: "a b" }), false, "it is another machine's");
  assert.equal(actText.copied(true, "~/log"), "Copied ~/log");
  assert.equal(actText.copied(false, "~/log"), "Sent to the terminal, which may not copy it: ~/log");
});
