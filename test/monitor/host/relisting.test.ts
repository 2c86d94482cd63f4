import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { SessionEntry } from "@earendil-works/pi-coding-agent";
import { machineId } from "../../../extensions/core/processes/machine.ts";
import { processIdentity } from "../../../extensions/core/processes/process-table.ts";
import type { Delivery } from "../../../extensions/monitor/delivery/delivery.ts";
import { taskDirectory } from "../../../extensions/monitor/host/paths.ts";
import { relist } from "../../../extensions/monitor/host/relisting.ts";
import type { Tasks } from "../../../extensions/monitor/tasks.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

const VARIABLE = "PI_CODING_AGENT_DIR";
const endedAt = "2026-11-22T09:00:00.000Z";

interface Told {
  model: string;
  person: string[];
}

/**
 * Returns what is told on resume of a session in which the model started a task that this pi does not know.
 * @param knows whether the person has heard of its end
 */
async function toldBoth(
  t: TestContext,
  record: object | undefined,
  further: readonly object[] = [],
  knows = false,
): Promise<Told> {
  const directory = await temporaryDirectory(t);
  const before = process.env[VARIABLE];
  process.env[VARIABLE] = directory;
  const told: Told = { model: "", person: [] };
  try {
    mkdirSync(taskDirectory(), { recursive: true });
    if (record) writeFileSync(join(taskDirectory(), "m2222.json"), JSON.stringify(record));
    const start = { role: "toolResult", toolName: "monitor", details: { id: "m2222" }, isError: false };
    const branch = [{ type: "message", message: start }, ...further] as unknown as SessionEntry[];
    const registry = { running: () => [], ended: () => [], all: () => [] };
    const delivery = {
      waiting: [],
      offer: ({ text }: { text: string }) => {
        told.model = text;
      },
    };
    relist(branch, { registry } as unknown as Tasks, delivery as unknown as Delivery, "resume", {
      knows: () => knows,
      tell: (text) => told.person.push(text),
    });
  } finally {
    if (before === undefined) delete process.env[VARIABLE];
    else process.env[VARIABLE] = before;
  }
  return told;
}

async function toldOf(t: TestContext, record: object | undefined): Promise<string> {
  return (await toldBoth(t, record)).model;
}

test("the person is told once that a task no longer runs", async (t) => {
  const first = await toldBoth(t, undefined);
  assert.deepEqual(first.person, ["No longer running: m2222."]);
  const told = { type: "custom", customType: "monitor-told", data: { text: "", endedIds: ["m2222"] } };
  assert.deepEqual((await toldBoth(t, undefined, [told])).person, []);
  const known = await toldBoth(t, undefined, [], true);
  assert.deepEqual(known.person, []);
  assert.match(known.model, /m2222/);
});

test("what the person stopped in the panel of another pi, as with X, is not told to the model on resume", async (t) => {
  assert.equal(await toldOf(t, { endedAt, reason: { kind: "stopped", by: "panel" } }), "");
});

test("what another living pi runs is not told as ended on resume", async (t) => {
  const owner = processIdentity(process.ppid);
  assert.equal(await toldOf(t, { owner, machine: machineId() }), "");
});

test("what ended otherwise, or has no record, is told as ended on resume", async (t) => {
  const records = [
    { endedAt, reason: { kind: "session_end" } },
    { endedAt, reason: { kind: "stopped", by: "model" } },
    { endedAt, reason: { kind: "exited", code: 0 } },
    { endedAt, reason: "panel" },
    { reason: { kind: "stopped", by: "panel" } },
    undefined,
  ];
  for (const record of records) assert.match(await toldOf(t, record), /m2222/, JSON.stringify(record));
});
