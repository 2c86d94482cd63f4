import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import type { TerminalPi } from "../../harness/terminal-pi.ts";
import { startSession, timeoutMs } from "./terminal-session.ts";

describe("a log in the panel", { concurrency: true }, () => {
  for (const host of allHosts) {
    test(`pi ${host.version}: follows a live log, holds, searches, wraps, shows stderr, stops after a second x, and goes`, async (t) => {
      const { pi, send, say, speaker } = await startSession(t, host, { columns: 80, rows: 24 });
      await send(`/monitor ${speaker}`);
      await pi.waitForScreen("Started monitor", timeoutMs);
      pi.press("alt+m");
      await pi.waitForScreen(/── Monitors .* 1 running ──/, timeoutMs);
      say("first words");
      await pi.waitForScreen(
        /› ● • m\w{3} monitor tail .* 1 line {2}first words/,
        timeoutMs,
        "the last line in the list",
      );

      pi.press("enter");
      await pi.waitForScreen(/^ first words$/m, timeoutMs, "the tail");
      for (let line = 1; line <= 60; line++) say(`line ${line} ${line === 7 ? "needle" : "hay"}`);
      await pi.waitForScreen(/^ line 60 hay$/m, timeoutMs, "the tail follows");
      assert.match(pi.screen(), /stdout · stderr ─+ .*following/);

      pi.press("pageUp");
      await pi.waitForScreen("held", timeoutMs);
      say("while held");
      await pi.waitForScreen(/62 lines/, timeoutMs, "the facts go on");
      assert.doesNotMatch(pi.screen(), /^ while held$/m);
      pi.type("f");
      await pi.waitForScreen(/^ while held$/m, timeoutMs, "following again");

      pi.type("/");
      await pi.waitForScreen(/^ \/\s*$/m, timeoutMs, "the search line");
      pi.type("NEEDLE");
      await pi.waitForScreen(/^ \/NEEDLE +not found$/m, timeoutMs, "capitals matter");
      pi.press("escape");
      await pi.waitForScreen(/esc back/, timeoutMs, "no search any more");
      assert.match(pi.screen(), /following/, "back where the search began");
      pi.type("/needle");
      await pi.waitForScreen(/^›line 7 needle$/m, timeoutMs, "found as one types");
      await pi.waitForScreen(/^ \/needle +1 of 1$/m, timeoutMs, "the count");
      pi.press("enter");
      await pi.waitForScreen("/needle · 1 of 1  n older  N newer  esc clear", timeoutMs);
      pi.press("escape");
      await pi.waitUntilGone("/needle", timeoutMs, "the search cleared");
      await pi.waitForScreen(/esc back/, timeoutMs);

      pi.type("g");
      await pi.waitForScreen(/^ first words$/m, timeoutMs, "the start");
      pi.type("/line 1");
      await pi.waitForScreen(/^ \/line 1 +1 of 11$/m, timeoutMs, "what is below");
      assert.deepEqual([styleOf(pi, "line 1 hay"), styleOf(pi, "line 10 hay")], ["inverse", "underlined"]);
      pi.press("down");
      await pi.waitForScreen(/^ \/line 1 +2 of 11$/m, timeoutMs, "the next one while one types");
      pi.press("up", "enter");
      await pi.waitForScreen("/line 1 · 1 of 11", timeoutMs);
      pi.type("n");
      await pi.waitForScreen("/line 1 · 2 of 11  n newer  N older", timeoutMs);
      assert.deepEqual([styleOf(pi, "line 1 hay"), styleOf(pi, "line 10 hay")], ["underlined", "inverse"]);
      pi.type("NN");
      await pi.waitForScreen("11 of 11, from the end again", timeoutMs);
      await pi.waitForScreen(/^›line 19 hay$/m, timeoutMs);
      pi.press("escape");
      await pi.waitUntilGone("of 11", timeoutMs);

      pi.type("G");
      say(`long ${"word ".repeat(30)}end-of-long`);
      await pi.waitForScreen(/^ long word .*…$/m, timeoutMs, "a cut line");
      pi.type("w");
      await pi.waitForScreen("end-of-long", timeoutMs, "the wrapped line");

      pi.type("w");
      pi.press("right", "right", "right");
      await pi.waitForScreen(/^ ….*end-of-long/m, timeoutMs, "the end of the cut line");
      pi.press("left", "left", "left");

      const changes = Array.from({ length: 500 }, (_, index) => `\x1b[${31 + (index % 6)}mx`).join("");
      say(
        `\x1b]52;c;aGFja2Vk\x07\x9d0;hacked\x9c\x1bPhacked\x1b[?1049h\x1b[8m\u202e ERROR \x1b[31mred\x1b[0m ${changes}`,
      );
      say(`many ${changes.repeat(20)}`);
      await pi.waitForScreen(/^ many x{70,}…$/m, timeoutMs, "a line with 10 000 changes of colour");
      say("after it");
      await pi.waitForScreen(/^ after it$/m, timeoutMs, "what follows a hostile line");
      assert.equal(colorOf(pi, /red x/), 1, "red");
      const ofMany = ["", "x", "xx"].map((before) => colorOf(pi, new RegExp(`(?<=^ many ${before})x`)));
      assert.deepEqual(ofMany, [1, 2, 3], "each of 10 000 changes");
      assert.doesNotMatch(pi.rawOutput(), /\x1b\]52;c;aGFja2Vk|\x9d|\x1bPhacked|\u202e|\x1b\[8m/);
      pi.type("!");
      await pi.waitForScreen(/!errors · 1 of 1/, timeoutMs, "the line that looks like an error");
      pi.press("escape");
      await pi.waitUntilGone("!errors", timeoutMs);
      pi.type("G");

      pi.press("tab");
      await pi.waitForScreen("Nothing yet.", timeoutMs, "stderr");
      pi.press("tab");
      await pi.waitForScreen(/^ after it$/m, timeoutMs, "stdout again");

      pi.type("x");
      await pi.waitForScreen('Stop "tail -n +1 -f words"?', timeoutMs);
      pi.type("k");
      await pi.waitUntilGone('Stop "tail', timeoutMs);
      assert.match(pi.screen(), /● running/);
      pi.type("xx");
      await pi.waitForScreen("■ stopped by you after", timeoutMs);
      pi.press("escape");
      await pi.waitForScreen("0 running · 1 finished", timeoutMs);
      pi.type("q");
      await pi.waitUntilGone("── Monitors", timeoutMs);
      await pi.waitForScreen(/■ tail .* stopped by you after/, timeoutMs, "the row of the end");
    });

    test(`pi ${host.version}: fits 40 columns and is resized while it is open, with wide characters, emoji and combining marks`, async (t) => {
      const settings = { monitor: { toasts: "always" } };
      const { pi, send, say, speaker } = await startSession(t, host, { columns: 120, rows: 30, settings });
      await send(`/monitor ${speaker}`);
      await pi.waitForScreen("Started monitor", timeoutMs);
      pi.press("alt+m");
      await pi.waitForScreen(/› ● {3}m\w{3} monitor tail/, timeoutMs);
      pi.press("enter");
      say(`wide ${"日本語".repeat(30)} ${"🚀".repeat(10)} ${"e\u0301".repeat(40)} end`);
      await pi.waitForScreen(/^ wide 日本語/m, timeoutMs);
      for (const columns of [40, 200, 63]) {
        pi.resize(columns, 24);
        const isTitle = (line: string): boolean =>
          line.startsWith("── Monitors ›") && line.length === columns;
        await pi.waitForScreen(() => pi.lines().some(isTitle), timeoutMs, `the title at ${columns} columns`);
        say(`now at ${columns}`);
        await pi.waitForScreen(new RegExp(`^ now at ${columns}$`, "m"), timeoutMs);
        // A line that is too wide would break, and its rest would take another row.
        assert.equal(pi.lines().filter((line) => line.includes("日本語")).length, 1, pi.screen());
      }
      pi.resize(40, 20);
      await pi.waitForScreen(() => pi.lines().some((line) => /^── Monitors › .{26}$/.test(line)), timeoutMs);
      pi.press("escape");
      await pi.waitForScreen(/^ › ● .*\n {7}m\w{3} monitor now at 63$/m, timeoutMs, "a task on two rows");
      pi.press("escape");
      await pi.waitUntilGone("── Monitors", timeoutMs);
      say("the line that counts");
      await pi.waitForScreen(/^ » tail -n \+1 -… {2}the line that counts$/m, timeoutMs, "a toast's line");
    });
  }
});

/** Returns the mark on the first character of a row. */
function styleOf(pi: TerminalPi, row: string): string {
  const { active } = pi.terminal.buffer;
  const index = pi.lines().findIndex((line) => line.slice(1) === row);
  const cell = active.getLine(active.viewportY + index)?.getCell(1);
  return cell?.isInverse() ? "inverse" : cell?.isUnderline() ? "underlined" : "plain";
}

/** Returns the number of the terminal's colour where the text begins. */
function colorOf(pi: TerminalPi, text: RegExp): number | undefined {
  const { active } = pi.terminal.buffer;
  const row = pi.lines().findIndex((line) => text.test(line));
  const column = text.exec(pi.lines()[row] ?? "")?.index ?? 0;
  return active
    .getLine(active.baseY + row)
    ?.getCell(column)
    ?.getFgColor();
}
