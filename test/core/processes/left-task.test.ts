import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { type TestContext, test } from "node:test";
import { findLeftTask, type RecordedIdentity } from "../../../extensions/core/processes/left-task.ts";
import { pidNamespace } from "../../../extensions/core/processes/machine.ts";
import { processIdentity } from "../../../extensions/core/processes/process-table.ts";
import { newMarker, piOfMarker } from "../../../extensions/core/processes/task-marker.ts";
import { onLinux } from "./process-tree.ts";

const uuid = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f";
/** An identity that no process has, but a pi might have had. */
const deadPi = `${2 ** 22 + 1}.77`;
const output = "/pi-monitor-AbC123/0.pipe";

function marker(pi = deadPi, namespace = pidNamespace()): string {
  return `PI_MONITOR_MARK=${uuid}.${pi}.${namespace}`;
}

/** Starts a process with the marker, like the leader of a task. @returns its facts as in a record */
async function leaderWith(t: TestContext, value: string): Promise<RecordedIdentity> {
  const [name = "", ...rest] = value.split("=");
  const env = { ...process.env, [name]: rest.join("=") };
  const child = spawn("sleep", ["60"], { detached: true, stdio: "ignore", env });
  t.after(() => child.kill("SIGKILL"));
  await once(child, "spawn");
  const { pid } = child;
  assert.ok(pid);
  const { startTime } = processIdentity(pid);
  return { groupId: pid, leaderStartTime: startTime, marker: value, outputs: [] };
}

test("a marker names the pi that made it, and no other value is one", onLinux, () => {
  assert.deepEqual(piOfMarker(newMarker()), processIdentity(process.pid));
  for (const value of ["HOME=/root", `X${newMarker()}`, `${newMarker()} `, marker(deadPi, "1")])
    assert.equal(piOfMarker(value), undefined, value);
});

test("finds the task of a dead pi by its leader", onLinux, async (t) => {
  const recorded = await leaderWith(t, marker());
  assert.deepEqual(await findLeftTask(recorded), {
    kind: "left",
    identity: { ...recorded, leftByShell: [] },
  });
});

test(
  "takes no task for left whose marker names a pi that lives, or one of another counting of pids",
  onLinux,
  async (t) => {
    for (const value of [newMarker(), marker(deadPi, "1"), "PATH=/usr/bin"])
      assert.deepEqual(await findLeftTask(await leaderWith(t, value)), { kind: "not left" }, value);
  },
);

test(
  "believes of a record only what living processes say: neither a leader nor an output of others",
  onLinux,
  async (t) => {
    const recorded = await leaderWith(t, marker());
    const stranger = await leaderWith(t, "X=1");
    const edited = { ...stranger, marker: recorded.marker, outputs: ["/", output, "/dev/null"] };
    const found = await findLeftTask(edited);
    assert.ok(found.kind === "left");
    assert.deepEqual(found.identity, {
      ...stranger,
      ...recorded,
      groupId: stranger.groupId,
      leaderStartTime: "",
      leftByShell: [],
    });
    assert.deepEqual(await findLeftTask({ ...stranger, marker: marker("4194306.78") }), { kind: "gone" });
  },
);
