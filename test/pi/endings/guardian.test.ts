import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { runPrintPi } from "../../harness/print-pi.ts";
import { cpuSeconds, isAlive } from "../../harness/processes.ts";
import { type RpcPi, startRpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil, withTimeout } from "../../harness/wait.ts";
import {
  callTool,
  prepare,
  promptly,
  type Session,
  startMonitor,
  taskProcesses,
  waitForEnd,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { guardiansOf } from "./diagnosis.ts";

/** The time from the end of pi to that of its guardian. */
const graceMs = 30_000;

describe("the guardian", { concurrency: 4 }, () => {
  testOnAllHosts("is one per pi, from the first task on, and gone with pi", async (session) => {
    const { pi } = session;
    await callTool(session, "monitor_list", {});
    assert.deepEqual(guardiansOf(pi.pid), [], "before the first task");
    await startMonitor(session, { command: "sleep 301" });
    const [guardian, ...more] = guardiansOf(pi.pid);
    assert.ok(guardian !== undefined && more.length === 0, "when the start result is there");
    await startMonitor(session, { command: "sleep 302" });
    const { id } = await startMonitor(session, { command: "true" });
    await waitForEnd(pi, id);
    await callTool(session, "monitor_stop", { id: "all" });
    assert.deepEqual(guardiansOf(pi.pid), [guardian]);
    await pi.close();
    await waitUntil(() => !isAlive(guardian), graceMs, "the end of the guardian");
  });

  testOnAllHosts("goes when pi is killed while no task runs", async (session) => {
    const { id } = await startMonitor(session, { command: "true" });
    await waitForEnd(session.pi, id);
    const guardian = onlyGuardian(session.pi);
    session.pi.kill("SIGKILL");
    await session.pi.exit;
    await waitUntil(() => !isAlive(guardian), graceMs, "the end of the guardian");
  });

  testOnAllHosts("is started anew when it is killed, and still protects every task", async (session) => {
    const { home, pi } = session;
    await startMonitor(session, { command: "sleep 301 & (setsid sleep 302 &); wait" });
    await waitUntil(() => taskProcesses(home).length === 3, promptly, "the tree");
    const first = onlyGuardian(pi);
    process.kill(first, "SIGKILL");
    await waitUntil(() => guardiansOf(pi.pid).some((pid) => pid !== first), promptly, "another guardian");
    await startMonitor(session, { command: "sleep 303" });
    const second = onlyGuardian(pi);
    pi.kill("SIGKILL");
    await pi.exit;
    await waitUntil(() => taskProcesses(home).length === 0, graceMs, "the end of the tasks");
    await waitUntil(() => !isAlive(second), graceMs, "the end of the guardian");
  });

  for (const [what, command] of Object.entries({
    "at once": "kill -9 $PPID; exec sleep 301",
    "as soon as it has given up its output": "exec >/dev/null 2>&1; kill -9 $PPID; exec sleep 301",
    "beside others that start": "sleep 301 & kill -9 $PPID; wait",
  })) {
    testOnAllHosts(`ends a command that kills pi ${what}`, async ({ home, model, pi }) => {
      const others = what.startsWith("beside")
        ? ["sleep 302", "sleep 303 >/dev/null", "cat <&0; sleep 304"]
        : [];
      const calls = [...others, command].map((command) => ({
        name: "monitor",
        args: { description: "a test", command },
      }));
      model.script(sequence([reply.calls(calls)], reply.text("")));
      pi.prompt("start it").catch(() => {});
      assert.equal((await withTimeout(pi.exit, promptly, "the end of pi")).signal, "SIGKILL");
      await waitUntil(() => taskProcesses(home).length === 0, graceMs, "the end of the tasks");
    });
  }

  testOnAllHosts("uses no processor time", async (session) => {
    await startMonitor(session, { command: "while sleep 0.01; do echo line; done", timeout_ms: 3_000 });
    const guardian = onlyGuardian(session.pi);
    const before = cpuSeconds(guardian);
    for (let number = 0; number < 20; number++) await startMonitor(session, { command: `true ${number}` });
    assert.ok(cpuSeconds(guardian) - before <= 0.02, `${cpuSeconds(guardian) - before} s`);
  });

  for (const host of allHosts) {
    test(`pi ${host.version}: does not keep pi -p from ending, nor its output open`, async (t) => {
      const bench = await prepare(t, host, {}, async () => {});
      const call = reply.call("monitor", { description: "watched", command: "sleep 301", wake: "never" });
      bench.model.script(sequence([call, reply.text("Watching.")]));
      // Resolves only when nobody holds the pipes of pi.
      const { stdout, exitCode } = await runPrintPi({ ...bench, prompt: "watch", timeoutMs: promptly });
      assert.deepEqual([stdout, exitCode], ["Watching.\n", 0]);
      assert.deepEqual(taskProcesses(bench.home), []);
    });

    test(`pi ${host.version}: two of one directory have one each`, async (t) => {
      const pis: RpcPi[] = [];
      const bench = await prepare(t, host, {}, () => Promise.all(pis.map((pi) => pi.close())));
      pis.push(startRpcPi(bench), startRpcPi(bench));
      for (const [index, pi] of pis.entries()) {
        const session: Session = { ...bench, pi };
        await startMonitor(session, { command: `sleep 30${index}` });
      }
      assert.equal(new Set(pis.map(onlyGuardian)).size, 2);
    });
  }
});

function onlyGuardian(pi: RpcPi): number {
  const [guardian, ...more] = guardiansOf(pi.pid);
  assert.ok(guardian !== undefined && more.length === 0, "exactly one");
  return guardian;
}
