import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { startSession, timeoutMs } from "./terminal-session.ts";

const server = `require("node:http").createServer().listen(0, "127.0.0.1", function () {
  console.log("port", this.address().port);
});`;

for (const host of allHosts) {
  describe(`what a task takes, in the panel of pi ${host.version}`, () => {
    test("its details show processes, memory, time and ports, d the tree, and a wide list memory and ports", async (t) => {
      const { pi, home, send } = await startSession(t, host, { columns: 130, rows: 30 });
      writeFileSync(join(home.cwd, "server.js"), server);
      await send(`/monitor ${process.execPath} server.js; :`);
      await pi.waitForScreen("Started monitor", timeoutMs);
      pi.press("alt+m");
      await pi.waitForScreen(
        / \d+s \d+\.\d MiB :\d+ +│?.*port \d+/s,
        timeoutMs,
        "memory and port in the list",
      );
      const [, shown, printed] = /MiB :(\d+) .*port (\d+)/s.exec(pi.screen()) ?? [];
      assert.equal(shown, printed);
      pi.press("enter");
      const facts = /^ (\d+) processes · \d+\.\d MiB · \d+\.\ds of processor time · listens on (\d+)$/m;
      await pi.waitForScreen(facts, timeoutMs, "the facts");
      assert.equal(facts.exec(pi.screen())?.[2], printed);
      pi.type("d");
      await pi.waitForScreen(
        /^ bash \d+ · .* MiB · .*s$\n^ {3}\S+ \d+ · \d+\.\d MiB · \d\.\ds$/m,
        timeoutMs,
        "the tree",
      );
    });
  });
}
