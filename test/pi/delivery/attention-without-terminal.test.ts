import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { callTool, nextRequest, promptly, waitForEnd } from "../session.ts";
import { startedId } from "../started-job.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";

describe("attention", { concurrency: 2 }, () => {
  testOnAllHosts(
    "calls nobody where pi has no terminal, though no key comes",
    async (session) => {
      const { home, pi } = session;
      // Who is at a terminal counts as away after 10 s without a key.
      const id = startedId(await callTool(session, "bg_run", { command: "sleep 11; false", wake: "never" }));
      await waitForEnd(pi, id, 2 * promptly);
      await nextRequest(session);
      assert.ok(!existsSync(join(home.cwd, "called")));
    },
    { settings: { monitor: { attention: { on: ["end"], how: ["bell"], command: ["touch", "called"] } } } },
  );
});
