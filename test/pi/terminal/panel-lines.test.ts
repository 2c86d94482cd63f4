import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { type ModelRequest, messageTexts } from "../../harness/model-request.ts";
import { startSession, timeoutMs } from "./terminal-session.ts";

/** Prints each line that comes, to stderr if it begins with `bad`. */
const SPEAK = 'while read -r line; do case $line in bad*) echo "$line" >&2;; *) echo "$line";; esac; done\n';

for (const host of allHosts) {
  describe(`lines in the panel of pi ${host.version}`, { concurrency: true }, () => {
    test("marks events, shows them or what matches alone, names all keys, opens the log and sends a line", async (t) => {
      const env = { PAGER: "sh reader.sh -R" };
      const size = { columns: 90, rows: 24 };
      const { pi, send, say, speaker, model, home } = await startSession(t, host, { ...size, env });
      const reader = 'echo "reading $(tail -1 "$2") with $1, LESS=$LESS"\nread -r answer\n';
      writeFileSync(join(home.cwd, "reader.sh"), reader);
      await send(`/monitor --match event ${speaker}`);
      await pi.waitForScreen("Started monitor", timeoutMs);
      for (let line = 1; line <= 9; line++) say(`line ${line} ${line % 4 === 0 ? "event" : "other"}`);
      pi.press("alt+m");
      await pi.waitForScreen(/── Monitors .* 1 running ──/, timeoutMs);
      pi.press("enter");
      await pi.waitForScreen(
        /^ line 7 other\n•line 8 event\n line 9 other$/m,
        timeoutMs,
        "the mark of an event",
      );

      pi.type("e");
      await pi.waitForScreen("only events ──", timeoutMs);
      await pi.waitForScreen(/^•line 4 event\n•line 8 event\n\n/m, timeoutMs, "the events alone");
      await pi.waitForScreen(/& only matching {2}e all lines/, timeoutMs, "what the keys do now");
      pi.type("e");
      await pi.waitForScreen(/^ line 7 other$/m, timeoutMs, "all lines");
      pi.type("&(");
      pi.press("enter");
      await pi.waitForScreen(
        /^ &: "\(" is not a valid RE2 pattern: .*\n[\s\S]*\(\?i\)\.\n &\(/m,
        timeoutMs,
        "all of why",
      );
      pi.press("backspace");
      pi.type("[13] other");
      pi.press("enter");
      await pi.waitForScreen(/^ line 1 other\n line 3 other\n\n/m, timeoutMs, "what matches alone");
      pi.type("&");
      await pi.waitForScreen(/^ line 7 other$/m, timeoutMs, "all lines");

      pi.type("?");
      await pi.waitForScreen(/^ & +details: only lines that match an RE2 pattern; all again$/m, timeoutMs);
      pi.type("z");
      await pi.waitForScreen(/^ line 7 other$/m, timeoutMs, "the log again");
      pi.type("#line 5");
      await pi.waitForScreen(/^›line 5 other$/m, timeoutMs, "the mark of a hit");
      pi.press("enter", "escape");
      await pi.waitForScreen(/esc back/, timeoutMs);

      pi.type("o");
      await pi.waitForScreen("reading line 9 other with -R, LESS=-R", timeoutMs, "the reader");
      say("line 10 other");
      pi.press("enter");
      await pi.waitForScreen(/^ line 10 other$/m, timeoutMs, "the panel again");

      pi.press("enter");
      await pi.waitForScreen(/^>line 10 other$/m, timeoutMs, "the chosen line");
      pi.press("up", "up");
      await pi.waitForScreen(/^>line 8 event$/m, timeoutMs, "another one");
      pi.press("enter");
      await pi.waitForScreen("Sent the line to the agent.", timeoutMs);
      const sent = (request: ModelRequest): string =>
        messageTexts(request).findLast(({ role }) => role === "user")?.text ?? "";
      const request = await model.waitFor((request) => sent(request).startsWith("A line"), timeoutMs, "it");
      assert.match(
        sent(request),
        /^A line that monitor m\w{3} ".*" has printed \(stdout: .*\):\n\| line 8 event$/,
      );
    });

    test("shows both logs as one in the order in which they came, and when each line did", async (t) => {
      const size = { columns: 90, rows: 24 };
      const { pi, send, say, speaker, model, home } = await startSession(t, host, size);
      writeFileSync(join(home.cwd, "speak.sh"), SPEAK);
      await send(`/monitor --name both ${speaker} | sh speak.sh`);
      await pi.waitForScreen("Started monitor", timeoutMs);
      pi.press("alt+m");
      await pi.waitForScreen(/── Monitors .* 1 running ──/, timeoutMs);
      pi.press("enter");
      pi.type("m");
      await pi.waitForScreen(/^ ── stdout \+ │stderr ─+ .*following/m, timeoutMs);
      for (const line of ["good 1", "bad 1", "bad 2", "good 2", "bad 3", "good 3"]) {
        say(line);
        await pi.waitForScreen(line, timeoutMs);
      }
      assert.match(pi.screen(), /^ good 1\n│bad 1\n│bad 2\n good 2\n│bad 3\n good 3$/m);
      pi.type("t");
      await pi.waitForScreen(/^│\d\d:\d\d:\d\d bad 3\n \d\d:\d\d:\d\d good 3$/m, timeoutMs, "the times");
      pi.type("#bad 2");
      await pi.waitForScreen(/^›\d\d:\d\d:\d\d bad 2$/m, timeoutMs, "a hit in both");
      await pi.waitForScreen(/#bad 2 +1 of 1/, timeoutMs, "the place of the hit");
      pi.press("enter", "enter");
      await pi.waitForScreen(/^>\d\d:\d\d:\d\d bad 2$/m, timeoutMs, "the chosen line");
      pi.press("enter");
      const sent = (request: ModelRequest): boolean =>
        /\(stderr: [^)]*\):\n\| bad 2$/.test(messageTexts(request).at(-1)?.text ?? "");
      await model.waitFor(sent, timeoutMs, "the line, with its own log");
      pi.press("escape");
      await pi.waitForScreen("esc back", timeoutMs);
      pi.type("m");
      await pi.waitForScreen(/^ [\d:]{8} good 1\n [\d:]{8} good 2\n [\d:]{8} good 3$/m, timeoutMs, "one");
      pi.type("t");
      await pi.waitForScreen(/^ good 1\n good 2\n good 3$/m, timeoutMs, "without the times");
    });
  });
}
