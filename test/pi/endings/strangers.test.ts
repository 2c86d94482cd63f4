import assert from "node:assert/strict";
import { describe } from "node:test";
import { isAlive } from "../../harness/processes.ts";
import { startRpcPi } from "../../harness/rpc-pi.ts";
import { prepare, runCommand, type Session } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";

const rounds = 25;

describe("what belongs to others", { concurrency: 2 }, () => {
  // A closed pipe's inode goes to the next pipe, of any pi.
  testOnAllHosts("tasks that end in one pi never touch another pi or its tasks", async (session, t) => {
    let otherPi: ReturnType<typeof startRpcPi> | undefined;
    const bench = await prepare(t, session.host, {}, async () => otherPi?.close());
    otherPi = startRpcPi(bench);
    const other: Session = { ...bench, pi: otherPi };
    const results = await Promise.allSettled([startAndStop(session), startAndStop(other)]);
    for (const result of results) if (result.status === "rejected") throw result.reason;
    assert.equal(session.pi.stderr() + other.pi.stderr(), "");
  });
});

/** Stops each task while the other pi starts its next, by the user's commands: no model is asked. */
async function startAndStop({ pi }: Session): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const { text } = await runCommand(pi, `/monitor sleep 60 # ${round}`);
    const [, id, pid] = /^Started monitor (\w+)\b.* pid (\d+);/s.exec(text) ?? [];
    assert.ok(id && isAlive(Number(pid)), `the task of round ${round} was ended by somebody: ${text}`);
    const { text: stopped } = await runCommand(pi, `/monitor-stop ${id}`);
    assert.match(stopped, /^Stopped sleep 60 # \d+ \(/, `round ${round}`);
    assert.doesNotMatch(stopped, /still running|could not/, `round ${round}`);
  }
}
