import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts, hosts, nodePath, type PiHost, piArguments } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import { isAlive, parentProcess } from "../../harness/processes.ts";
import { type RpcPi, startRpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import {
  type Bench,
  callTool,
  prepare,
  promptly,
  type Scope,
  type Session,
  startMonitor,
  taskProcesses,
} from "../session.ts";
import { guardiansOf } from "./diagnosis.ts";
import {
  missingPrograms,
  type OlderServer,
  processesOfServer,
  type ServerKind,
  serverKinds,
} from "./older-servers.ts";

/** A server that a monitor uses. */
interface Used {
  kind: ServerKind;
  server: OlderServer;
  /** The id of the monitor. */
  id: string;
  /** All processes of the server, which must live on. */
  processes: number[];
}

const notes = missingPrograms.length > 0 ? ` (not installed: ${missingPrograms.join(", ")})` : "";
const tmux = serverKinds.find(({ program }) => program === "tmux");

describe(`servers older than the task that uses them${notes}`, { concurrency: 2 }, () => {
  for (const host of allHosts) {
    test(`pi ${host.version}: live on after a stop, which names those that hold the output, and after quit`, async (t) => {
      const { session, servers } = await start(t, host);
      for (const each of await useAll(session, servers, 1)) {
        const { text } = await callTool(session, "monitor_stop", { id: each.id });
        assert.match(text, /stopped by you/);
        expectAlive(each);
        const named = [...text.matchAll(/pid (\d+) \(/g)].map(([, pid]) => Number(pid));
        assert.deepEqual(named.sort(), each.kind.keepsOutput ? each.processes.sort() : [], text);
      }
      const used = await useAll(session, servers, 2);
      await session.pi.close();
      used.forEach(expectAlive);
    });

    test(`pi ${host.version}: live on after SIGKILL of pi`, async (t) => {
      const { session, servers } = await start(t, host);
      const used = await useAll(session, servers, 1);
      const guardian = guardiansOf(session.pi.pid)[0] ?? 0;
      session.pi.kill("SIGKILL");
      await session.pi.exit;
      await tasksAndGuardianGone(session, guardian);
      used.forEach(expectAlive);
    });
  }

  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    const title = `pi ${hosts.newest.version} in a tmux whose client is a task: the server outlives ${signal} of pi`;
    test(title, { skip: !tmux && "tmux is not installed" }, async (t) => {
      assert.ok(tmux);
      const bench = await prepare(t, hosts.newest, {}, async () => {});
      const server = await tmux.start(t, bench.home.cwd);
      const args = { description: "in here", command: server.command, wake: "end" };
      bench.model.script(sequence([reply.call("monitor", args)], reply.text("Watching.")));
      const pi = startInTmux(bench);
      await waitUntil(() => bench.model.requests.length === 2 && server.wasUsed(1), promptly, "the task");
      assert.match(toolResults(bench.model.requests[1] ?? assert.fail())[0] ?? "", /^Started monitor/);
      const guardian = guardiansOf(pi)[0] ?? 0;
      process.kill(pi, signal);
      await waitUntil(() => !isAlive(pi), promptly, "the end of pi");
      await tasksAndGuardianGone(bench, guardian);
      assert.ok(isAlive(server.pid), "the server was ended");
      assert.equal(processesOfServer(server).length, 2, "its pane was ended");
    });
  }
});

async function start(t: Scope, host: PiHost) {
  let pi: RpcPi | undefined;
  const bench = await prepare(t, host, {}, async () => pi?.close());
  const servers = new Map<ServerKind, OlderServer>();
  for (const kind of serverKinds) servers.set(kind, await kind.start(t, bench.home.cwd));
  pi = startRpcPi(bench);
  return { session: { ...bench, pi }, servers };
}

async function useAll(
  session: Session,
  servers: ReadonlyMap<ServerKind, OlderServer>,
  times: number,
): Promise<Used[]> {
  const used: Used[] = [];
  for (const [kind, server] of servers) {
    const { id } = await startMonitor(session, { command: server.command, persistent: true });
    await waitUntil(() => server.wasUsed(times), promptly, `${kind.program} to be used`);
    used.push({ kind, server, id, processes: processesOfServer(server) });
  }
  return used;
}

function expectAlive({ kind, server, processes }: Used): void {
  assert.deepEqual(processesOfServer(server), processes, `${kind.program}: its processes before and now`);
}

async function tasksAndGuardianGone({ home }: Pick<Bench, "home">, guardian: number): Promise<void> {
  await waitUntil(() => taskProcesses(home).length === 0, promptly, "the end of the tasks");
  await waitUntil(() => !isAlive(guardian), promptly, "the end of the guardian");
}

/** Starts a pi in a window of the server that `serverKinds` has started. @returns its pid */
function startInTmux({ host, home }: Bench): number {
  const socket = join(home.cwd, "older-tmux");
  const variables = Object.entries(home.env).map(([name, value]) => `${name}=${value}`);
  const command = ["env", "-i", ...variables, nodePath, ...piArguments({ host }, ["-p", "watch"])];
  const window = ["new-window", "-d", "-P", "-F", "#{pane_pid}", "-c", home.cwd, "--"];
  const pid = Number(execFileSync("tmux", ["-S", socket, ...window, ...command], { encoding: "utf8" }));
  assert.ok(parentProcess(pid), "it runs");
  return pid;
}
