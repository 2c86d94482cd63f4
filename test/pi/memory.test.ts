import assert from "node:assert/strict";
import { readTaskRecord } from "./endings/task-record.ts";
import {
  createFile,
  eventMessages,
  promptly,
  startMonitor,
  taskProcesses,
  waitForEnd,
  waitForEvent,
} from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

/** Takes 125 MiB beside Node's own, and 100 more once the file exists. */
const hungry = `
const { existsSync } = require("node:fs");
const held = [Buffer.alloc(125 << 20, 1)];
setInterval(() => existsSync("more") && held.length === 1 && held.push(Buffer.alloc(100 << 20, 1)), 100);
`;

testOnAllHosts(
  "a task is told to come near memoryMaxMiB at 80 % of it, and ends above it by the reason memory",
  async (session) => {
    const { pi, home } = session;
    const { id } = await startMonitor(session, { command: `${process.execPath} -e '${hungry}'` });
    const told = await waitForEvent(pi, id, ({ text }) => text.includes("memoryMaxMiB"), promptly, "80 %");
    assert.match(told.text, /^takes 1[6-9]\d\.\d MiB of memory; above 200 MiB it is stopped/);
    createFile(home, "more");
    const end = await waitForEnd(pi, id);
    assert.match(end.text, /stopped: it took 2\d\d MiB of memory \(memoryMaxMiB 200\)/);
    const { reason } = readTaskRecord(home, id);
    assert.deepEqual([reason?.kind, reason?.maxMib], ["memory", 200]);
    assert.ok(Number(reason?.usedMib) > 200);
    const facts = eventMessages(pi).flatMap(({ details }) => details.events);
    const told80 = facts.filter(({ text }) => String(text).includes("memoryMaxMiB"));
    assert.equal(told80.length, 1, "80 % is told once");
    const ended = facts.find((fact) => fact.id === id && fact.kind === "end");
    assert.equal(ended?.reason, "memory");
    assert.match(String(ended?.reasonText), /^stopped: it took 2\d\d MiB of memory/, "to the person");
    assert.deepEqual(taskProcesses(home), []);
  },
  { settings: { monitor: { memoryMaxMiB: 200 } }, own: true },
);
