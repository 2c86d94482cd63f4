import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { allHosts, type PiHost } from "../../harness/host.ts";
import { textOf } from "../../harness/model-request.ts";
import type { RpcPi } from "../../harness/rpc-pi.ts";
import { startRpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import {
  callTool,
  nextRequest,
  notifications,
  prepare,
  promptly,
  type Session,
  startMonitor,
  taskProcesses,
} from "../session.ts";
import { diagnoseExtension, guardiansOf } from "./diagnosis.ts";
import { bundleOf, copyPackage } from "./own-copy.ts";
import { reload, tree } from "./reloaded.ts";
import { readTaskRecord } from "./task-record.ts";

/** Tasks that nobody takes over end 10 s after the reload. */
const unclaimedMs = 10_000 + promptly;

describe("a reload of other code", { concurrency: 4 }, () => {
  for (const host of allHosts) {
    test(`pi ${host.version}: tasks end with the session if the new code does not load`, async (t) => {
      const { session, packageDir } = await withOwnCopy(t, host);
      await firstLoad(session);
      const { id } = await startMonitor(session, { command: tree });
      await waitUntil(() => taskProcesses(session.home).length === 3, promptly, "the tree");
      writeFileSync(join(packageDir, "dist/pi-monitor.cjs"), 'throw new Error("broken");\n');
      await reload(session.pi);
      await waitUntil(() => taskProcesses(session.home).length === 0, unclaimedMs, "the end of the tasks");
      await waitUntil(() => readTaskRecord(session.home, id).endedAt, promptly, "its record");
      assert.deepEqual(readTaskRecord(session.home, id).reason, { kind: "session_end" });
      await waitUntil(() => guardiansOf(session.pi.pid).length === 0, promptly, "the end of the guardian");
    });

    test(`pi ${host.version}: a first use that does not load is an error, and the reload after the repair loads it`, async (t) => {
      const { session, packageDir } = await withOwnCopy(t, host);
      const path = bundleOf(packageDir, "extensions/monitor/runtime.ts");
      const code = readFileSync(path, "utf8");
      writeFileSync(path, 'throw new Error("broken");\n');
      for (const _ of [1, 2]) {
        const { text, isError } = await callTool(session, "monitor_list", {});
        assert.match(text, /could not be loaded: broken\. .*\/reload/);
        assert.equal(isError, true);
      }
      writeFileSync(path, code);
      await reload(session.pi);
      await startMonitor(session, { command: "sleep 305" });
    });

    test(`pi ${host.version}: tasks of another version end, and that is said`, async (t) => {
      const { session, packageDir } = await withOwnCopy(t, host);
      const { pi } = session;
      await firstLoad(session);
      const { id } = await startMonitor(session, { command: tree });
      await waitUntil(() => taskProcesses(session.home).length === 3, promptly, "the tree");
      const path = bundleOf(packageDir, "extensions/monitor/task/task-of.ts");
      const code = readFileSync(path, "utf8");
      const next = code.replace(/(var TaskOf = class.*\n)/, "$1\tnewInThatVersion() {}\n");
      assert.notEqual(next, code);
      writeFileSync(path, next);
      await reload(pi);
      const text = await waitUntil(
        () => notifications(pi).find((said) => /another version/.test(said)),
        promptly,
        "what is said",
      );
      assert.match(text, /ended/);
      await waitUntil(() => taskProcesses(session.home).length === 0, unclaimedMs, "the end of the tasks");
      await waitUntil(() => readTaskRecord(session.home, id).endedAt, promptly, "its record");
      assert.deepEqual(readTaskRecord(session.home, id).reason, { kind: "session_end" });
      assert.match(textOf(await nextRequest(session)), new RegExp(`ended with the session.*${id}`));
      await startMonitor(session, { command: "sleep 304" });
      assert.equal(guardiansOf(pi.pid).length, 1);
    });
  }
});

/** Starts a session with a copy of the package that the test may change. */
async function withOwnCopy(t: TestContext, host: PiHost): Promise<{ session: Session; packageDir: string }> {
  let pi: RpcPi | undefined;
  const bench = await prepare(t, host, {}, async () => pi?.close());
  const packageDir = copyPackage(bench.home);
  pi = startRpcPi({ ...bench, extensions: [packageDir, diagnoseExtension] });
  return { session: { ...bench, pi }, packageDir };
}

/** Loads code that pi has not seen yet, so that the following steps are as quick as usual. */
async function firstLoad({ pi }: Session): Promise<void> {
  await pi.prompt("/monitors");
}
