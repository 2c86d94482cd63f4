import assert from "node:assert/strict";
import { createFile, promptly, startMonitor, taskProcesses, waitForEnd, waitForEvent } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

/** Takes 125 MiB beside Node's own, and 100 more once the file exists. */
const hungry = `
const { existsSync } = require("node:fs");
const held = [Buffer.alloc(125 << 20, 1)];
setInterval(() => existsSync("more") && held.length === 1 && held.push(Buffer.alloc(100 << 20, 1)), 100);
`;

testOnAllHosts(
  "a task is told to come near memoryMaxMiB, and ended above it",
  async (session) => {
    const { pi, home } = session;
    const { id } = await startMonitor(session, { command: `${process.execPath} -e '${hungry}'` });
    const told = await waitForEvent(pi, id, ({ text }) => text.includes("memoryMaxMiB"), promptly, "80 %");
    assert.match(told.text, /^takes 1[6-9]\d\.\d MiB of memory; above 200 MiB it is stopped/);
    createFile(home, "more");
    const end = await waitForEnd(pi, id);
    assert.match(end.text, /stopped: it took 2\d\d MiB of memory \(memoryMaxMiB 200\)/);
    assert.deepEqual(taskProcesses(home), []);
  },
  { settings: { monitor: { memoryMaxMiB: 200 } }, own: true },
);
