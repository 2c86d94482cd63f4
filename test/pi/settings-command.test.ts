import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts } from "../harness/host.ts";
import { waitUntil } from "../harness/wait.ts";
import { runCommand } from "./session.ts";
import { startSession, timeoutMs } from "./terminal/terminal-session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

describe("/monitor-settings", { concurrency: 4 }, () => {
  testOnAllHosts(
    "without a terminal: every setting, what it is now and where that comes from",
    async ({ pi }) => {
      const { text } = await runCommand(pi, "/monitor-settings");
      assert.match(text, /^monitor\.maxConcurrent: 3 \(from \S*settings\.json\)$/m);
      assert.match(text, /^monitor\.coalesceMs: 200 \(default\)$/m);
      assert.match(text, /^monitor\.wake: unset \(default\)$/m);
      assert.match(text, /^loop\.scope: session \(default\)$/m);
      const usage = (await runCommand(pi, "/monitor-settings --help")).text;
      assert.match(usage, /^\/monitor-settings shows the settings in force/);
    },
    { settings: { monitor: { maxConcurrent: 3 } } },
  );

  for (const host of allHosts) {
    test(`pi ${host.version}: on the screen a common one is changed, a bad value is refused, the rest stays`, async (t) => {
      const settings = { monitor: { maxJobs: 4 } };
      const { home, pi, send } = await startSession(t, host, { settings, columns: 80, rows: 30 });
      const path = join(home.agentDir, "settings.json");
      const before = JSON.parse(readFileSync(path, "utf8"));
      await send("/monitor-settings");
      await pi.waitForScreen("Settings of pi-monitor", timeoutMs);
      pi.type("monitor.coal");
      await pi.waitForScreen(/Change it in\s+settings\.json/, timeoutMs);
      pi.press("enter");
      await pi.waitForScreen(/^ ?monitor\.coalesceMs, now 200:[^`]*goes back/m, timeoutMs, "all of it");
      pi.press("escape");
      await pi.waitForScreen(/^> monitor\.coal\s*$/m, timeoutMs);
      for (let left = "monitor.coal".length; left > 0; left--) pi.press("backspace");
      pi.type("maxJobs");
      await pi.waitForScreen(/Jobs that may run at once\. Allowed:[\s\S]*settings\.json/, timeoutMs);
      pi.press("enter");
      await pi.waitForScreen(
        /^ ?monitor\.maxJobs, now 4:[\s\S]*enter saves it · escape\S* does not/m,
        timeoutMs,
        "the question for a value",
      );
      pi.type("400");
      await pi.waitForScreen(/^> 400\s*$/m, timeoutMs);
      pi.press("enter");
      await pi.waitForScreen('"400" is not allowed: an integer from 1 to 64.', timeoutMs);
      pi.press("backspace");
      await pi.waitForScreen(/^> 40\s*$/m, timeoutMs);
      pi.press("enter");
      await pi.waitForScreen(/monitor\.maxJobs +40/, timeoutMs);
      for (let left = "maxJobs".length; left > 0; left--) pi.press("backspace");
      await pi.waitForScreen(/^→ monitor\.wake +unset$/m, timeoutMs);
      for (const [value, origin] of [
        ["never", "from "],
        ["end", "from "],
        ["event", "from "],
        ["unset", "default"],
      ]) {
        pi.press("enter");
        const shown = new RegExp(`^→ monitor\\.wake +${value}$[\\s\\S]*Now:\\s+${origin}`, "m");
        await pi.waitForScreen(shown, timeoutMs, `${value}, and where it is from`);
      }
      assert.deepEqual(JSON.parse(readFileSync(path, "utf8")), { ...before, monitor: { maxJobs: 40 } });
      pi.type("maxJobs");
      await pi.waitForScreen(/^→ monitor\.maxJobs +40$/m, timeoutMs);
      pi.press("enter");
      await pi.waitForScreen(/^ ?Empty: not set, so 10 by default\.$/m, timeoutMs, "how it is unset");
      pi.press("enter");
      await pi.waitForScreen(/^→ monitor\.maxJobs +10$[\s\S]*Now:\s+default/m, timeoutMs, "the default");
      const { monitor: _unset, ...others } = before;
      assert.deepEqual(JSON.parse(readFileSync(path, "utf8")), others);
      pi.press("enter");
      await pi.waitForScreen("monitor.maxJobs, now 10:", timeoutMs);
      pi.type("40");
      await pi.waitForScreen(/^> 40\s*$/m, timeoutMs);
      pi.press("enter");
      await pi.waitForScreen(/^→ monitor\.maxJobs +40$/m, timeoutMs);
      for (let left = "maxJobs".length; left > 0; left--) pi.press("backspace");
      await pi.waitForScreen(/^→ monitor\.wake +unset$/m, timeoutMs);
      const sound = readFileSync(path, "utf8");
      writeFileSync(path, "{ broken");
      pi.press("enter");
      await pi.waitForScreen(
        /could not be changed: \S+settings\.json is no JSON\s+object\.\s+Nothing\s+was\s+changed\./,
        timeoutMs,
        "the problem, at once",
      );
      pi.press("escape");
      await pi.waitForScreen(/^→ monitor\.wake +unset$/m, timeoutMs, "the value that holds");
      writeFileSync(path, sound);
      pi.press("escape");
      await pi.waitForScreen(
        /monitor\.maxJobs is 40\.\s+Changes hold from the next session or \/reload on\./,
        timeoutMs,
      );
      assert.deepEqual(JSON.parse(readFileSync(path, "utf8")), { ...before, monitor: { maxJobs: 40 } });
      pi.resize(40, 12);
      await send("/monitor-settings");
      await pi.waitForScreen(/^→ monitor\.wake +unset$/m, timeoutMs, "settings on a small screen");
      await pi.waitForScreen(
        /^ +Allowed: one of "never", "end",\s+"event", or unset\.[\s\S]*\? shows all/m,
        timeoutMs,
      );
      pi.type("?");
      await pi.waitForScreen(/^ ?monitor\.wake, now unset:$[\s\S]*… \d+ more rows$/m, timeoutMs, "its start");
      for (let row = 0; row < 5; row++) pi.press("down");
      await pi.waitForScreen(
        /or unset\. Now: default\.[\s\S]*goes back/m,
        timeoutMs,
        "its end, and the keys",
      );
      pi.press("escape");
      await pi.waitForScreen(/^→ monitor\.wake +unset$/m, timeoutMs, "the list again");
      pi.type("attention");
      await pi.waitForScreen(/^→ monitor\.attention/m, timeoutMs);
      pi.type("?");
      await pi.waitForScreen(/^ ?monitor\.attention, now[\s\S]*… \d+ more rows$/m, timeoutMs, "its start");
      for (let row = 0; row < 20; row++) pi.press("down");
      await pi.waitForScreen(
        /Change it in\s+\S+settings\.json;\s+\/reload\s+takes\s+it\s+up\.$/m,
        timeoutMs,
        "its end",
      );
      pi.press("escape");
      await pi.waitForScreen(/^→ monitor\.attention/m, timeoutMs, "the list again");
      for (let left = "attention".length; left > 0; left--) pi.press("backspace");
      pi.type("maxJobs");
      await pi.waitForScreen(/^→ monitor\.maxJobs/m, timeoutMs);
      pi.press("enter");
      await pi.waitForScreen(/^ ?Allowed: an integer from 1 to 64\.$/m, timeoutMs, "what is allowed");
      pi.type("400");
      pi.press("enter");
      await pi.waitForScreen(/"400" is not allowed:\s+an integer from\s+1\s+to\s+64\./, timeoutMs);
      pi.press("escape");
      await pi.waitForScreen(/^→ monitor\.maxJobs/m, timeoutMs, "the list again");
      pi.press("escape");
      await waitUntil(() => !pi.screen().includes("→ monitor."), timeoutMs, "the end of the settings");
      writeFileSync(path, "{ broken");
      await send("/monitor-settings");
      await pi.waitForScreen(/^ ?What is wrong with settings files:$/m, timeoutMs, "what is wrong, whole");
      assert.match(pi.screen(), /goes back/);
      pi.press("escape");
      await pi.waitForScreen(/^→ monitor\.wake +unset$/m, timeoutMs, "the list behind it");
      pi.press("escape");
    });
  }
});
