import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { isAlive, killIfAlive } from "../../harness/processes.ts";
import { waitUntil } from "../../harness/wait.ts";
import {
  callTool,
  eventsOf,
  promptly,
  runCommand,
  type Session,
  startMonitor,
  waitForEnd,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { type SshServer, startSshServer } from "./ssh-server.ts";

const saysSo = /what its ssh ran on the other host may still run there: .* ssh -tt/;

describe("ssh", { concurrency: true }, () => {
  testOnAllHosts(
    "a stop says that the remote process may go on, unless ssh -tt takes it along",
    async (session, t) => {
      const { home, pi } = session;
      const server = await startSshServer(home.cwd);
      if (typeof server === "string") return t.skip(server);
      t.after(() => server.close());

      const silent = await startRemote(session, server, "", "silent");
      t.after(() => killIfAlive(silent.remotePid));
      const { text } = await callTool(session, "monitor_stop", { id: silent.id });
      assert.match(text, saysSo);
      // This takes long enough for a terminal's hang-up, as below.
      const withTerminal = await startRemote(session, server, "-tt", "terminal");
      const stopped = await callTool(session, "monitor_stop", { id: withTerminal.id });
      assert.doesNotMatch(stopped.text, /ssh/);
      await waitUntil(() => !isAlive(withTerminal.remotePid), promptly, "the end of the remote process");
      assert.ok(isAlive(silent.remotePid), "what was said is so");

      const ofUser = await startRemote(session, server, "-t", "one-t");
      t.after(() => killIfAlive(ofUser.remotePid));
      assert.match((await runCommand(pi, `/monitor-stop ${ofUser.id}`)).text, saysSo);
      assert.match((await waitForEnd(pi, ofUser.id)).text, saysSo);
      assert.ok(isAlive(ofUser.remotePid), "ssh ignores a single -t where its input is no terminal");

      const ended = await startMonitor(session, { command: `${server.command()} true` });
      await waitForEnd(pi, ended.id);
      assert.doesNotMatch(eventsOf(pi, ended.id).at(-1)?.text ?? "", /ssh/);
    },
  );
});

async function startRemote(
  session: Session,
  server: SshServer,
  options: string,
  name: string,
): Promise<{ id: string; remotePid: number }> {
  const path = join(session.home.cwd, name);
  const remote = `sh -c 'echo $$ > ${path}; exec sleep 300'`;
  const { id } = await startMonitor(session, {
    description: name,
    command: `${server.command(options)} "${remote.replaceAll("$", "\\$")}"`,
  });
  const pid = await waitUntil(() => readPid(path), promptly, "the remote process");
  return { id, remotePid: pid };
}

function readPid(path: string): number | undefined {
  try {
    return Number(readFileSync(path, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}
