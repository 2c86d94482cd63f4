import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Home } from "../../harness/home.ts";
import { allHosts } from "../../harness/host.ts";
import { startTerminalPi, type TerminalPi } from "../../harness/terminal-pi.ts";
import { masked, sendLine, startSession, timeoutMs, typeForCompletion } from "./terminal-session.ts";

const size = { columns: 90, rows: 70 };

/** Returns the text of all session files. */
function sessionText(home: Home): string {
  const directory = join(home.agentDir, "sessions");
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => readFileSync(join(directory, name), "utf8"))
    .join("");
}

/** Returns the rows of the monitor "ticks", from its first up to the next blank line. */
function ticksOf(pi: TerminalPi): string[] {
  const rows = masked(pi.screen()).split("\n");
  const shown = rows.slice(rows.findIndex((row) => row.startsWith(" ● ticks lines")));
  return shown.slice(0, shown.indexOf(""));
}

for (const host of allHosts) {
  test(`pi ${host.version}: what a person starts and stops takes few rows of the transcript, and those stay`, async (t) => {
    const { pi, home, send, say, speaker } = await startSession(t, host, size);
    // pi keeps a session from its first answer on.
    await send("hello");
    await pi.waitForScreen("Done.", timeoutMs);

    await typeForCompletion(pi, "/monitor --wak", "--wake");
    pi.press("tab");
    await pi.waitForScreen(/^\/monitor --wake\s/m, timeoutMs, "the option");
    pi.type("never");
    await sendLine(pi, ` --name ticks --match 'tick|tock' ${speaker}`);
    await pi.waitForScreen(/^ ● Started monitor m\w+ ticks · \/monitor-stop m\w+ stops it$/m, timeoutMs);
    await send("/bg sleep 300");
    await pi.waitForScreen(/^ ● Started job j\w+ sleep 300 · \/bg-logs j\w+ shows its log$/m, timeoutMs);
    assert.match(pi.screen(), /Started monitor/, "the first start is still there");

    for (let tick = 1; tick <= 6; tick++) {
      say(tick % 2 === 0 ? `tick ${tick}` : `tock ${tick}`);
      await pi.waitForScreen(new RegExp(`^ │ t[io]ck ${tick}$`, "m"), timeoutMs);
      say("neither");
    }
    const grown = [
      " ● ticks lines 1-11 (5 not matching) hh:mm:ss",
      " … 3 more lines in this row (ctrl+o)",
      " │ tick 4",
      " │ tock 5",
      " │ tick 6",
    ];
    await pi.waitForScreen(() => ticksOf(pi).join("\n") === grown.join("\n"), timeoutMs, "one row");
    pi.press("ctrl+o");
    await pi.waitForScreen(/^ │ tock 1\n │ tick 2\n │ tock 3\n │ tick 4\n │ tock 5\n │ tick 6$/m, timeoutMs);
    pi.press("ctrl+o");
    await pi.waitForScreen(() => ticksOf(pi).join("\n") === grown.join("\n"), timeoutMs, "one row again");

    const [, job = ""] = /Started job (j\w+)/.exec(pi.screen()) ?? [];
    await send(`/monitor-stop ${job}`);
    await pi.waitForScreen(/^ ■ sleep 300 stopped by you after \d+m?s, 0 lines/m, timeoutMs);
    await pi.waitForScreen(/^ ?✶ bg: 1 stopped$/m, timeoutMs);
    assert.doesNotMatch(pi.screen(), /Stopped sleep/, "said twice");
    const [, monitor = ""] = /Started monitor (m\w+)/.exec(pi.screen()) ?? [];
    await send(`/monitor-stop ${monitor}`);
    await pi.waitForScreen(/^ ■ ticks stopped by you after \d+m?s, 12 lines/m, timeoutMs);
    await send("/monitor --name waking --wake end sleep 303");
    await pi.waitForScreen(/Started monitor m\w+ waking/, timeoutMs);
    await send("/monitor-stop waking");
    await pi.waitForScreen(/^ ■ waking stopped by you after \d+m?s, 0 lines[^\n]*\n\n Done\.$/m, timeoutMs);
    assert.doesNotMatch(pi.screen(), /Stopped waking/, "said twice");
    await send("/monitor-restart waking");
    await pi.waitForScreen(/^ ● Started again as m\w+ waking · \/monitor-stop m\w+ stops it$/m, timeoutMs);
    await send("/monitor-restart waking");
    await pi.waitForScreen(/^ ● waking started again by you [\d:]+$/m, timeoutMs);
    assert.doesNotMatch(pi.screen(), /Started again: waking/, "said twice");
    await send("/monitor-stop waking");
    await pi.waitUntilGone(/^1 monitor/m, timeoutMs, "the footer");
    await send("/bg --name unwanted sleep 301");
    await pi.waitForScreen(/Started job j\w+ unwanted/, timeoutMs);
    pi.press("alt+m");
    await pi.waitForScreen(/1 running/, timeoutMs, "the panel");
    pi.type("X");
    await pi.waitForScreen(/Stop "unwanted"\? X stops it and does not tell the agent/, timeoutMs);
    pi.type("X");
    await pi.waitForScreen('Stopped "unwanted"; the agent is not told.', timeoutMs);
    pi.press("escape");
    await pi.waitUntilGone("the agent is not told", timeoutMs);
    await send("/bg --name left sleep 302");
    await pi.waitForScreen(/Started job j\w+ left/, timeoutMs);

    const beside = startTerminalPi({ host, home, ...size, args: ["--continue"] });
    t.after(async () => beside.close());
    await beside.ready();
    await beside.waitForScreen(/Started job j\w+ left/, timeoutMs, "the same session");
    await beside.close();
    assert.doesNotMatch(beside.fullText(), /No longer running/, "it runs in the first pi");
    assert.equal(sessionText(home).split("No longer running").length, 1);

    await pi.close();
    const again = startTerminalPi({ host, home, ...size, args: ["--continue"] });
    t.after(async () => again.close());
    await again.ready();
    await again.waitForScreen(() => ticksOf(again).join("\n") === grown.join("\n"), timeoutMs, "as before");
    assert.match(again.screen(), /Started monitor m\w+ ticks[\s\S]*Started job j\w+ sleep 300/);
    await again.waitForScreen(
      /^ ● No longer running: j\w+ "left"\.$/m,
      timeoutMs,
      "what the end of pi ended",
    );
  });
}
