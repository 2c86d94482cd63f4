import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { waitUntil } from "../../harness/wait.ts";
import { startSession, timeoutMs } from "./terminal-session.ts";

const note = 'printf \'%s|\' "$PI_MONITOR_KIND" "$PI_MONITOR_TITLE" "$PI_MONITOR_TEXT" "$1" > called';
const settings = {
  monitor: {
    attention: {
      on: ["failure", "event"],
      how: ["bell", "notification"],
      command: ["sh", "note.sh", "$(touch injected)"],
    },
  },
};

for (const host of allHosts) {
  describe(`attention in pi ${host.version}`, { concurrency: true }, () => {
    test("who is not at the terminal is notified, cleaned and cut, and a program of theirs is run without a shell", async (t) => {
      const { pi, home, send, say, speaker } = await startSession(t, host, {
        settings,
        env: { TERM_PROGRAM: "WezTerm" },
      });
      writeFileSync(join(home.cwd, "note.sh"), note);
      await send(`/monitor --name log ${speaker}`);
      await pi.waitForScreen("Started monitor", timeoutMs);
      const before = pi.rawOutput().length;
      say("while somebody is there");
      await pi.waitForScreen("while somebody is there", timeoutMs);
      const calls = (): string[] =>
        pi
          .rawOutput()
          .slice(before)
          .match(/\x1b\]9;[^\x07]*\x07\x07/g) ?? [];
      let count = 0;
      // The user counts as away after 10 s without a key.
      const isCalled = (): boolean => {
        say(`\x1b]52;c;AAAA\x07evil; \x1b[31m\u202e$(touch injected) ${++count} ${"x".repeat(300)}`);
        return calls().length > 0;
      };
      await waitUntil(isCalled, timeoutMs, () => "a call", 500);
      const [call = ""] = calls();
      const text = call.slice("\x1b]9;".length, -2);
      assert.match(text, /^log: evil; \$\(touch injected\) \d+ x+…$/);
      assert.ok(text.length <= 100, text);
      const called = join(home.cwd, "called");
      await waitUntil(
        () => existsSync(called) && readFileSync(called, "utf8") !== "",
        timeoutMs,
        () => "it",
      );
      assert.equal(readFileSync(called, "utf8"), `event|log|${text}|$(touch injected)|`);
      assert.ok(!existsSync(join(home.cwd, "injected")));
    });

    test("nothing is called while keys come, and a program that is not there is named once", async (t) => {
      const { pi, send, say, speaker } = await startSession(t, host, {
        settings: { monitor: { attention: { on: ["event"], how: ["bell"], command: ["/no/such"] } } },
      });
      await send(`/monitor ${speaker}`);
      await pi.waitForScreen("Started monitor", timeoutMs);
      for (let key = 0; key < 5; key++) {
        pi.type("k");
        say(`with a key ${key}`);
        await pi.waitForScreen(`with a key ${key}`, timeoutMs);
      }
      assert.doesNotMatch(pi.screen(), /attention/);
      let count = 0;
      const isTold = (): boolean => {
        say(`alone ${++count}`);
        return pi.screen().includes("attention.command /no/such was not run");
      };
      await waitUntil(isTold, timeoutMs, () => `the warning:\n${pi.screen()}`, 500);
    });
  });
}
