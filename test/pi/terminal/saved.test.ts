import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { waitUntil } from "../../harness/wait.ts";
import { startSession, timeoutMs } from "./terminal-session.ts";

for (const host of allHosts) {
  test(`pi ${host.version}: a saved monitor is chosen from a menu, and its whole command is allowed in a dialog`, async (t) => {
    const { pi, home, send } = await startSession(t, host, { columns: 100, rows: 40 });
    await send("/monitor --name odd -- printf '\u202eX'; sleep 300");
    await pi.waitForScreen(/Started monitor m\w+ odd/, timeoutMs);
    const [, id = ""] = /Started monitor (m\w+)/.exec(pi.screen()) ?? [];
    await send(`/monitor-save ${id} dev`);
    await pi.waitForScreen(/Saved m\w+ odd as dev for /, timeoutMs);
    await send("/monitor-saved");
    await pi.waitForScreen(/→ dev: monitor, printf '\\u202eX'; sleep 300/, timeoutMs);
    pi.press("enter");
    await pi.waitForScreen("Start it by itself", timeoutMs);
    pi.press("down");
    pi.press("down");
    await pi.waitForScreen("→ Start it by itself", timeoutMs);
    pi.press("enter");
    await pi.waitForScreen(
      (screen) =>
        /Start monitor "dev" by itself with each session in \S+work\?/.test(screen) &&
        /1 invisible or control character, shown as an escape/.test(screen) &&
        /│ printf '\\u202eX'; sleep 300/.test(screen),
      timeoutMs,
      "the question",
    );
    pi.press("enter");
    await pi.waitForScreen(/dev starts by itself with each session in /, timeoutMs);
    const folder = join(home.agentDir, "monitor-saved");
    const [project = ""] = readdirSync(folder);
    const file = await waitUntil(
      () => readFileSync(join(folder, project, "saved.json"), "utf8"),
      timeoutMs,
      "the file",
    );
    assert.match(file, /"auto": true,\s+"allowed": "[0-9a-f]{64}"/);
    await send(`/monitor-stop ${id}`);
    await pi.waitForScreen(/odd stopped by you/, timeoutMs);
  });
}
