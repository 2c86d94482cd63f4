import assert from "node:assert/strict";
import { join } from "node:path";
import { describe } from "node:test";
import { repoRoot } from "../harness/host.ts";
import { toolDeclarations } from "../harness/model-request.ts";
import { callTool, nextRequest, notifications, runCommand, type Session } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

const other = join(import.meta.dirname, "fixtures/same-names.ts");
const orders = { "before ours": [other, repoRoot], "after ours": [repoRoot, other] };

describe("another package with tools of the same names", { concurrency: 4 }, () => {
  for (const [order, extensions] of Object.entries(orders)) {
    testOnAllHosts(
      `loaded ${order}: pi starts, its tools work, ours that need them are left out, and one message says so`,
      async (session) => {
        const names = await declaredNames(session);
        for (const name of ["monitor_stop", "monitor_list", "loop_create", "loop_list"]) {
          assert.ok(names.includes(name), name);
        }
        for (const name of ["monitor", "monitor_read_stderr", "bg_run", "bg_logs"]) {
          assert.ok(!names.includes(name), name);
        }
        assert.equal((await callTool(session, "monitor_stop", {})).text, "monitor_stop of the other");
        const [told = "", ...more] = wordsOnNames(session);
        assert.deepEqual(more, []);
        assert.match(told, /: monitor_stop, monitor_list \(of \/.*\/fixtures\/same-names\.ts\)\./);
        assert.match(
          told,
          /left out.*: monitor, monitor_stop, monitor_list, monitor_read_stderr, monitor_wait, monitor_send, bg_run, bg_logs\./,
        );
        assert.match(told, /--no-monitor/);
        assert.match((await runCommand(session.pi, "/monitors")).text, /^No monitor|^Nothing|^There/);
      },
      { own: true, extensions, env: { SAME_NAMES: "monitor_stop monitor_list" } },
    );
  }

  testOnAllHosts(
    "one with a tool bg_run leaves monitors as they are, and nobody is asked about a call of it",
    async (session) => {
      const names = await declaredNames(session);
      assert.ok(names.includes("monitor_stop") && !names.includes("bg_logs"), names.join());
      assert.match(wordsOnNames(session).join(), /: bg_run \(of .*left out.*: bg_run, bg_logs\./);
      assert.equal((await callTool(session, "bg_run", {})).text, "bg_run of the other");
      const isQuestion = ({ method }: { method: string }) => method === "confirm";
      assert.equal(session.pi.uiRequests().some(isQuestion), false);
    },
    {
      own: true,
      extensions: [other, repoRoot],
      env: { SAME_NAMES: "bg_run" },
      settings: { monitor: { confirm: true } },
    },
  );
});

async function declaredNames(session: Session): Promise<string[]> {
  return toolDeclarations(await nextRequest(session)).map(({ name }) => name);
}

function wordsOnNames({ pi }: Session): string[] {
  return notifications(pi).filter((text) => text.includes("tools of the same name"));
}
