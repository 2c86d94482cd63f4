import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Home } from "../harness/home.ts";
import { allHosts } from "../harness/host.ts";
import { reply, sequence } from "../harness/model-reply.ts";
import { runPrintPi } from "../harness/print-pi.ts";
import { callTool, prepare, promptly, waitForEnd } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

/** Calls for every end, by everything there is. */
const settings = {
  monitor: {
    attention: { on: ["failure", "end"], how: ["bell", "notification"], command: ["touch", "called"] },
  },
};
/** Fails once a person without a terminal would count as away: 10 s without a key. */
const failing = "sleep 11; exit 3";
const ATTENTION = /[\x07\x1b]/;

function wasCalled({ cwd }: Home): boolean {
  return existsSync(join(cwd, "called"));
}

describe("attention is never in headless modes:", { concurrency: 6 }, () => {
  for (const host of allHosts) {
    for (const mode of ["print", "json"] as const) {
      test(`pi ${host.version}: ${mode} mode calls nobody, by no bell, sequence or program`, async (t) => {
        const bench = await prepare(t, host, { settings }, async () => {});
        bench.model.script(
          sequence(
            [reply.call("bg_run", { command: failing }), reply.text("Waiting.")],
            reply.text("It failed."),
          ),
        );
        const { stdout, stderr, exitCode } = await runPrintPi({
          ...bench,
          prompt: "run it",
          mode,
          timeoutMs: promptly,
        });
        assert.equal(exitCode, 0, stderr);
        assert.match(stdout, /It failed\./, "the end was told");
        assert.doesNotMatch(stdout + stderr, ATTENTION);
        assert.equal(wasCalled(bench.home), false);
      });
    }
  }

  testOnAllHosts(
    "a client over RPC is not called either",
    async (session) => {
      const { text } = await callTool(session, "bg_run", { command: failing, wake: "never" });
      const [, id = ""] = /^Started job (\w+)/.exec(text) ?? assert.fail(text);
      await waitForEnd(session.pi, id);
      // A program that was called then is through before one that is started later.
      const later = await callTool(session, "bg_run", { command: "true", wake: "never" });
      const [, laterId = ""] = /^Started job (\w+)/.exec(later.text) ?? assert.fail(later.text);
      await waitForEnd(session.pi, laterId);
      assert.equal(wasCalled(session.home), false);
    },
    { settings, own: true },
  );
});
