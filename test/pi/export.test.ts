import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { waitUntil } from "../harness/wait.ts";
import { callTool, ownPi, promptly, type Session } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

/** Returns the text of calls in the session's exported page, without colours, in their order. */
async function exportedCalls({ pi, home }: Session): Promise<string[]> {
  const outputPath = join(home.cwd, "session.html");
  const { success } = await pi.send({ type: "export_html", outputPath });
  assert.equal(success, true);
  const [, base64 = ""] =
    /<script id="session-data"[^>]*>([^<]*)/.exec(readFileSync(outputPath, "utf8")) ?? [];
  const { renderedTools = {} } = JSON.parse(Buffer.from(base64, "base64").toString()) as {
    renderedTools?: Record<string, { callHtml?: string }>;
  };
  return Object.values(renderedTools).map(({ callHtml = "" }) => callHtml.replace(/<[^>]*>/g, "").trim());
}

async function waitForCalls(session: Session, what: string): Promise<void> {
  let calls: string[] = [];
  await waitUntil(
    async () => {
      calls = await exportedCalls(session);
      return calls.length === 2 && calls.every((call) => call !== "");
    },
    promptly,
    () => `${what}: ${JSON.stringify(calls)}`,
  );
  assert.match(calls[0] ?? "", /^monitor_list m99/);
  assert.match(calls[1] ?? "", /^loop_list/);
}

describe("the export of a session", () => {
  testOnAllHosts(
    "shows our rows over RPC, too, of this run and of a session that goes on",
    async (session) => {
      const { pi } = session;
      await callTool(session, "monitor_list", { id: "m99" });
      await callTool(session, "loop_list", {});
      await waitForCalls(session, "in the session that made them");
      const { data } = await pi.send({ type: "get_state" });
      const { sessionFile } = data as { sessionFile: string };
      await pi.send({ type: "new_session" });
      assert.equal((await pi.send({ type: "switch_session", sessionPath: sessionFile })).success, true);
      await waitForCalls(session, "in the session that goes on");
    },
    ownPi,
  );
});
