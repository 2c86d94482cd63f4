import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { allHosts } from "../../harness/host.ts";
import { hold, reply, sequence } from "../../harness/model-reply.ts";
import { waitUntil } from "../../harness/wait.ts";
import { masked, panelOf, startSession, timeoutMs } from "./terminal-session.ts";

const outcomes = { success: "exit 0", failure: "exit 3" } as const;

describe("the panel", { concurrency: true }, () => {
  for (const host of allHosts) {
    test(`pi ${host.version}: adopts a task of another session, protects it, stops it without a word to the model, and quitting says what ended`, async (t) => {
      const { pi, send, speaker, model } = await startSession(t, host, {
        columns: 80,
        rows: 24,
        settings: { loop: { scope: "memory" } },
      });
      await send(`/monitor ${speaker}`);
      await pi.waitForScreen("Started monitor", timeoutMs);
      await send("/new");
      await pi.waitForScreen(/^1 monitor · from another session/m, timeoutMs, "the footer");
      await send("/monitors");
      await pi.waitForScreen("p protect  a adopt", timeoutMs);
      await pi.waitForScreen(/ 0 lines {2}another session$/m, timeoutMs, "whence it is");
      pi.type("a");
      await pi.waitForScreen('Adopted "tail -n +1 -f words": it belongs to this session now, and', timeoutMs);
      pi.type("p");
      await pi.waitForScreen('Protected: only you stop "tail -n +1 -f words".', timeoutMs);
      pi.type("X");
      await pi.waitForScreen(/Stop "tail .*"\? X stops it and does not tell the agent/, timeoutMs);
      pi.type("X");
      await pi.waitForScreen('Stopped "tail -n +1 -f words"; the agent is not told.', timeoutMs);
      pi.type("r");
      await pi.waitForScreen(/Start "tail .*" again\? r starts it/, timeoutMs);
      pi.type("r");
      await pi.waitForScreen("Started again as m", timeoutMs);
      pi.press("up");
      await pi.waitForScreen("p unprotect", timeoutMs, "that it is protected again");
      pi.type("p");
      await pi.waitForScreen('No longer protected: "tail -n +1 -f words".', timeoutMs);
      pi.type("q");
      await pi.waitUntilGone("── Monitors", timeoutMs);
      model.script(() => reply.text("Noted."));
      await send("what is new?");
      const request = await model.waitForRequests(1, timeoutMs);
      assert.doesNotMatch(JSON.stringify(request.messages), /stopped by/);
      await pi.waitForScreen("Noted.", timeoutMs);
      await send("/bg sleep 300");
      await pi.waitForScreen(/1 monitor · 1 job/, timeoutMs);
      await send("/loop 1h look");
      await pi.waitForScreen(/1 loop, next at/, timeoutMs);
      pi.type("/quit");
      pi.press("enter");
      await pi.exit;
      const said = [/^1 monitor and 1 job ended\r?$/m, /^1 loop ended, kept only until pi ends\r?$/m];
      const isSaid = (): boolean => said.every((line) => line.test(pi.rawOutput()));
      await waitUntil(isSaid, timeoutMs, () => `what ended:\n${pi.rawOutput().slice(-500)}`);
    });

    test(`pi ${host.version}: lists finished tasks once asked for or unread, opens one by its id, and clears them`, async (t) => {
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
        " esc close  ↑↓ move  tab next list  enter details  x stop  r restart  p protect",
        " y copy path  space select  h hide finished  c clear finished  s sort  / filter",
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

    test(`pi ${host.version}: gives way to a question, and comes back after it`, async (t) => {
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
  }
});
