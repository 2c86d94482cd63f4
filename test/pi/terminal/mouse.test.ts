import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import type { TerminalPi } from "../../harness/terminal-pi.ts";
import { startSession, timeoutMs } from "./terminal-session.ts";

const WHEEL_UP = 64;
const WHEEL_DOWN = 65;

/** Presses a button of the mouse over this text, and lets it go, as a terminal reports it (SGR). */
function click(pi: TerminalPi, text: RegExp, button = 0): void {
  const lines = pi.lines();
  const row = lines.findIndex((line) => text.test(line));
  const column = lines[row]?.search(text) ?? -1;
  assert.ok(row >= 0, `${text} on the screen:\n${lines.join("\n")}`);
  const place = `${button};${column + 1};${row + 1}`;
  pi.type(button >= WHEEL_UP ? `\x1b[<${place}M` : `\x1b[<${place}M\x1b[<${place}m`);
}

for (const host of allHosts) {
  describe(`the mouse in pi ${host.version}`, { concurrency: true }, () => {
    test("in fullscreen mode a click selects, a second one opens, and the wheel scrolls lists and logs", async (t) => {
      const size = { columns: 80, rows: 24, settings: { tuiMode: "fullscreen" } };
      const { pi, send } = await startSession(t, host, size);
      await send("/monitor --name first sleep 600");
      await send("/monitor --name second seq 1 200; sleep 600");
      await pi.waitForScreen(/^2 monitors/m, timeoutMs);
      await send("/monitors");
      await pi.waitForScreen(/› ● .* first/, timeoutMs, "the first one under the cursor");
      assert.notEqual(pi.terminal.modes.mouseTrackingMode, "none");
      click(pi, /monitor second/);
      await pi.waitForScreen(/› ● .* second/, timeoutMs, "the second one under the cursor");
      click(pi, /monitor first/, WHEEL_UP);
      await pi.waitForScreen(/› ● .* first/, timeoutMs, "the wheel upwards");
      click(pi, /monitor first/, WHEEL_DOWN);
      await pi.waitForScreen(/› ● .* second/, timeoutMs, "the wheel downwards");
      click(pi, /monitor second/);
      await pi.waitForScreen(/^ 200$/m, timeoutMs, "the log of the second one");
      click(pi, /^ 200$/, WHEEL_UP);
      await pi.waitForScreen(/^ 197\n\S/m, timeoutMs, "three rows further up");
      assert.match(pi.screen(), /held/);
      click(pi, /^ 197$/, WHEEL_DOWN);
      await pi.waitForScreen(/^ 200$/m, timeoutMs, "the end");
      await pi.waitForScreen("following", timeoutMs);
      pi.press("escape");
      await pi.waitForScreen(/› ● .* second/, timeoutMs);
      // The title, the rule and the keys below are no rows of tasks.
      click(pi, /Monitors · Loops/);
      click(pi, /all keys/);
      pi.press("tab");
      await pi.waitForScreen(/Monitors · Loops/, timeoutMs);
    });

    test("elsewhere pi leaves the mouse to the terminal", async (t) => {
      const { pi, send } = await startSession(t, host, { settings: { tuiMode: "regular" } });
      await send("/monitors");
      await pi.waitForScreen("There is nothing to show.", timeoutMs);
      assert.equal(pi.terminal.modes.mouseTrackingMode, "none");
    });
  });
}
