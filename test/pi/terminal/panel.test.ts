import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { allHosts } from "../../harness/host.ts";
import { hold, reply, sequence } from "../../harness/model-reply.ts";
import type { TerminalPi } from "../../harness/terminal-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import { masked, panelOf, startSession, timeoutMs } from "./terminal-session.ts";

const outcomes = { success: "exit 0", failure: "exit 3" } as const;

for (const host of allHosts) {
  describe(`the panel in pi ${host.version}`, { concurrency: true }, () => {
    test("follows a live log, holds, searches, wraps, shows stderr, stops after a second x, and goes", async (t) => {
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
        `\x1b]52;c;aGFja2Vk\x07\x9d0;hacked\x9c\x1bPhacked\x1b[?1049h\x1b[8m\u202eERROR \x1b[31mred\x1b[0m ${changes}`,
      );
      say("after it");
      await pi.waitForScreen(/^ after it$/m, timeoutMs, "what follows a hostile line");
      assert.equal(colorOf(pi, /red x/), 1, "red");
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
      await pi.waitForScreen("Stop tail -n +1 -f words?", timeoutMs);
      pi.type("k");
      await pi.waitUntilGone("Stop tail", timeoutMs);
      assert.match(pi.screen(), /● running/);
      pi.type("xx");
      await pi.waitForScreen("■ stopped by you after", timeoutMs);
      pi.press("escape");
      await pi.waitForScreen("0 running · 1 finished", timeoutMs);
      pi.type("q");
      await pi.waitUntilGone("── Monitors", timeoutMs);
      await pi.waitForScreen(/■ tail .* stopped by you after/, timeoutMs, "the row of the end");
    });

    test("adopts a task of another session, protects it, stops it without a word to the model, and quitting says what ended", async (t) => {
      const { pi, send, speaker, model } = await startSession(t, host, { columns: 80, rows: 24 });
      await send(`/monitor ${speaker}`);
      await pi.waitForScreen("Started monitor", timeoutMs);
      await send("/new");
      await pi.waitForScreen(/^1 monitor · 1 started in another session/m, timeoutMs, "the footer");
      await send("/monitors");
      await pi.waitForScreen("p protect  a adopt", timeoutMs);
      pi.type("a");
      await pi.waitForScreen("Adopted tail -n +1 -f words: it wakes this session", timeoutMs);
      pi.type("p");
      await pi.waitForScreen("Protected: only you stop tail -n +1 -f words.", timeoutMs);
      pi.type("X");
      await pi.waitForScreen(/Stop tail .*\? X stops it and does not tell the model/, timeoutMs);
      pi.type("X");
      await pi.waitForScreen("Stopped tail -n +1 -f words; the model is not told.", timeoutMs);
      pi.type("r");
      await pi.waitForScreen("Started again as m", timeoutMs);
      pi.press("up");
      await pi.waitForScreen("p unprotect", timeoutMs, "that it is protected again");
      pi.type("p");
      await pi.waitForScreen("No longer protected: tail -n +1 -f words.", timeoutMs);
      pi.type("q");
      await pi.waitUntilGone("── Monitors", timeoutMs);
      model.script(() => reply.text("Noted."));
      await send("what is new?");
      const request = await model.waitForRequests(1, timeoutMs);
      assert.doesNotMatch(JSON.stringify(request.messages), /stopped by/);
      await pi.waitForScreen("Noted.", timeoutMs);
      await send("/bg sleep 300");
      await pi.waitForScreen(/1 monitor · 1 job/, timeoutMs);
      pi.type("/quit");
      pi.press("enter");
      await pi.exit;
      const isSaid = (): boolean => /^1 monitor and 1 job ended\r?$/m.test(pi.rawOutput());
      await waitUntil(isSaid, timeoutMs, () => `what ended:\n${pi.rawOutput().slice(-500)}`);
    });

    test("lists finished tasks once asked for or unread, opens one by its id, and clears them", async (t) => {
      const { pi, send, say, speaker } = await startSession(t, host, { columns: 80, rows: 24 });
      for (const [name, command] of Object.entries(outcomes))
        await send(`/monitor echo ${name} said; ${command}`);
      await pi.waitForScreen(/✗ echo failure said.*exited with code 3/, timeoutMs);
      await pi.waitForScreen(/✓ echo success said.*exited with code 0/, timeoutMs);
      await send(`/monitor ${speaker}`);
      say("speaker 日本語 said");
      await pi.waitForScreen(/^1 monitor/m, timeoutMs);
      await pi.waitForScreen(/│ speaker 日本語/, timeoutMs);

      await send("/monitors");
      await pi.waitForScreen("1 running · 2 finished", timeoutMs);
      await pi.waitForScreen(/› ● • m\w{3} monitor tail/, timeoutMs);
      // The two ended at about the same time, so either may stand first.
      const rows = (): string[] => {
        const all = masked(panelOf(pi))
          .split("\n")
          .filter((row) => row !== "");
        return [...all.slice(0, 2), ...all.slice(2, 4).sort(), ...all.slice(4)];
      };
      const expected = [
        "── Monitors · Loops · Tasks · All ──────────────────── 1 running · 2 finished ──",
        " › ● • mxxx monitor tail -n +1 -f w…  <age>    1 line  speaker 日本語 said",
        "   ✓ • mxxx monitor echo success sa…  <age>    1 line  exited with code 0 · su…",
        "   ✗ • mxxx monitor echo failure sa…  <age>    1 line  exited with code 3 · fa…",
        "─".repeat(80),
        " esc close  ↑↓ select  tab next list  enter details  x stop  r restart",
        " p protect  y copy path  h hide finished  c clear finished  / filter",
        " ? all keys",
      ];
      await pi.waitForScreen(() => isDeepStrictEqual(rows(), expected), timeoutMs, expected.join("\n"));

      pi.press("down", "enter");
      await pi.waitForScreen(/[✓✗] exited with code [03] after/, timeoutMs);
      await pi.waitForScreen(/^ (success|failure) said$/m, timeoutMs);
      assert.doesNotMatch(panelOf(pi), /following|hold/, "nothing follows what has ended");
      pi.press("escape");
      await pi.waitForScreen(/^ › [✓✗] {3}m\w{3} monitor echo/m, timeoutMs, "no unread mark any more");
      pi.press("up");
      await pi.waitForScreen(/^ › ● (?: |•) m\w{3} monitor tail/m, timeoutMs);
      await pi.waitUntilGone(/[✓✗] {3}m\w{3} monitor echo/, timeoutMs, "the one that was read");
      pi.type("h");
      await pi.waitForScreen(/[✓✗] {3}m\w{3} monitor echo/, timeoutMs);
      pi.type("c");
      await pi.waitForScreen(/Forget \d finished\?/, timeoutMs);
      pi.type("c");
      await pi.waitForScreen("─ 1 running ──", timeoutMs);
      assert.doesNotMatch(panelOf(pi), /echo/);
      pi.press("escape");
      await pi.waitUntilGone("── Monitors", timeoutMs);

      await send("/monitors nonsense");
      await pi.waitForScreen(/Known are (m\w+) "tail/, timeoutMs);
      const [, id] = /Known are (m\w+) "tail/.exec(pi.screen()) ?? [];
      await send(`/monitors ${id}`);
      await pi.waitForScreen(`─ ${id} ──`, timeoutMs);
      say("said to the details");
      await pi.waitForScreen(/^ said to the details$/m, timeoutMs);
    });

    test("fits 40 columns and is resized while it is open, with wide characters, emoji and combining marks", async (t) => {
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
      await pi.waitForScreen(/^ ● tail -n \+1 -… {2}the line that counts$/m, timeoutMs, "a toast's line");
    });

    test("gives way to a question, and comes back after it", async (t) => {
      const session = await startSession(t, host, { settings: { monitor: { confirm: true } }, rows: 24 });
      const { pi, model, send, say, speaker } = session;
      const gate = hold();
      const call = reply.call("monitor", { description: "asked", command: speaker });
      model.script(sequence([{ ...call, hold: gate }, reply.text("It runs.")], reply.text("Seen.")));
      await send("start it");
      await gate.arrived;
      pi.press("alt+m");
      await pi.waitForScreen("There is nothing to show.", timeoutMs);
      gate.release();
      await pi.waitForScreen('Start the monitor "asked"?', timeoutMs, "the question");
      assert.doesNotMatch(pi.screen(), /── Monitors/);
      assert.match(pi.screen(), /tail -n \+1 -f words/);
      pi.press("enter");
      await pi.waitForScreen(/── Monitors .* 1 running ──/, timeoutMs, "the panel again");
      say("allowed");
      await pi.waitForScreen(/asked .* 1 line {2}allowed/, timeoutMs);
    });
  });
}

/** Returns the mark on the first character of a row. */
function styleOf(pi: TerminalPi, row: string): string {
  const { active } = pi.terminal.buffer;
  const index = pi.lines().findIndex((line) => line.slice(1) === row);
  const cell = active.getLine(active.viewportY + index)?.getCell(1);
  return cell?.isInverse() ? "inverse" : cell?.isUnderline() ? "underlined" : "plain";
}

/** Returns the number of the terminal's colour for the last letter of the text before a blank. */
function colorOf(pi: TerminalPi, text: RegExp): number | undefined {
  const { active } = pi.terminal.buffer;
  const row = pi.lines().findIndex((line) => text.test(line));
  const column = text.exec(pi.lines()[row] ?? "")?.index ?? 0;
  return active
    .getLine(active.baseY + row)
    ?.getCell(column)
    ?.getFgColor();
}
