import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import { startSession, timeoutMs } from "../terminal/terminal-session.ts";

const ALT_B = "\x1bb";
const F6 = "\x1b[17~";
const settings = { monitor: { bashGuard: "off" } };

describe("the key that moves a command to the background", { concurrency: 2 }, () => {
  for (const host of allHosts) {
    test(`pi ${host.version}: is said under a call that takes more than 5 s, and moves it`, async (t) => {
      const { pi, model, send } = await startSession(t, host, { settings, columns: 90, rows: 40 });
      const command = "echo one; sleep 7; echo two; sleep 7; echo three";
      model.script(sequence([reply.call("bash", { command })], reply.text("Going on.")));
      pi.type(`ab${ALT_B}x`);
      await pi.waitForScreen(/^xab$/m, timeoutMs, "the key as pi's editor knows it");
      pi.press("backspace", "delete", "delete");
      await send("go");
      await pi.waitForScreen(/^ *alt\+b to move this to the background$/m, timeoutMs);
      assert.match(pi.screen(), /one\n[\s\S]*Elapsed [5-9]/);
      pi.type(ALT_B);
      await pi.waitForScreen(/Moved to the background as job j\w+: echo one; sleep 7/, timeoutMs);
      await pi.waitForScreen(
        /\[This call was moved to the background by the user after \ds: it goes on as job j\w+, pid/,
        timeoutMs,
      );
      await pi.waitForScreen("Going on.", timeoutMs);
      assert.doesNotMatch(pi.screen(), /to move this/);
      assert.match(pi.screen(), /✶ bg: echo one; sleep 7/);
      await pi.waitForScreen(/✶ bg: 1 done/, timeoutMs);
      assert.equal(toolResults(model.requests.at(-1) ?? assert.fail()).length, 1);
    });

    test(`pi ${host.version}: is another one if pi's keybindings say so, and moves what was typed behind ! too`, async (t) => {
      const { pi, send, home } = await startSession(t, host, { settings });
      writeFileSync(
        join(home.agentDir, "keybindings.json"),
        JSON.stringify({ "monitor.background": ["f6"] }),
      );
      await send("/reload");
      await pi.waitForScreen(/[Rr]eloaded/, timeoutMs);
      await send("!echo typed; until [ -e over ]; do sleep 0.1; done");
      await pi.waitForScreen(/^ *typed$/m, timeoutMs);
      await pi.waitForScreen(/^ f6 to move this to the background$/m, timeoutMs, "the hint above the editor");
      pi.type(F6);
      await pi.waitForScreen(/\[Moved to the background: it goes on as job j\w+, pid \d+\. log: /, timeoutMs);
      await pi.waitForScreen(/✶ bg: echo typed/, timeoutMs);
      await pi.waitUntilGone("to move this to the background", timeoutMs);
      writeFileSync(join(home.cwd, "over"), "");
      await pi.waitForScreen(/✶ bg: 1 done/, timeoutMs);
    });
  }
});
