import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { type TestContext, test } from "node:test";
import { listenersFromLsof } from "../../../extensions/core/processes/listening-lsof.ts";
import { parseListening } from "../../../extensions/core/processes/listening-proc.ts";
import {
  listenersAmong,
  portsOf,
  socketsListeningOn,
} from "../../../extensions/core/processes/listening-sockets.ts";
import { takesConnections } from "../../../extensions/core/processes/takes-connections.ts";

import { skippedWithout } from "../../harness/on-path.ts";

async function listen(t: TestContext, host: string): Promise<number> {
  const server = createServer().listen(0, host);
  t.after(() => server.close());
  await once(server, "listening");
  const address = server.address();
  assert.ok(address && typeof address === "object");
  return address.port;
}

for (const host of ["127.0.0.1", "0.0.0.0", "::1", "::"]) {
  test(`a process that listens on ${host} is found by its port`, async (t) => {
    const port = await listen(t, host);
    const sockets = await socketsListeningOn(port);
    assert.deepEqual(
      sockets.map((socket) => socket.port),
      [port],
    );
    assert.deepEqual(await listenersAmong([process.pid, 1], sockets), [process.pid]);
    assert.ok((await portsOf([process.pid])).includes(port));
  });
}

test("nobody listens on a port that has been closed", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  assert.ok(address && typeof address === "object");
  server.close();
  await once(server, "close");
  assert.deepEqual(await socketsListeningOn(address.port), []);
});

test("a connection is no socket that listens, and neither is a heading", () => {
  const rows = [
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
    "   0: 0100007F:1435 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 31337 1 0 100",
    "   1: 0100007F:1435 0100007F:B671 01 00000000:00000000 00:00000000 00000000  1000        0 31338 1 0 100",
  ];
  assert.deepEqual(parseListening(rows.join("\n")), [{ port: 5_173, inode: "31337" }]);
});

test("another process that listens is not this one's", async (t) => {
  const other = spawn(process.execPath, [
    "-e",
    "require('net').createServer().listen(0, '127.0.0.1', function () { console.log(this.address().port) })",
  ]);
  t.after(() => other.kill());
  const [data] = (await once(other.stdout, "data")) as [Buffer];
  const sockets = await socketsListeningOn(Number(data.toString()));
  assert.deepEqual(await listenersAmong([process.pid], sockets), []);
  assert.deepEqual(await listenersAmong([process.pid, other.pid ?? 0], sockets), [other.pid]);
});

test("where there is no /proc, lsof and a connection tell the same", {
  skip: skippedWithout("lsof"),
}, async (t) => {
  const port = await listen(t, "127.0.0.1");
  assert.ok(await takesConnections(port));
  const ours = await listenersFromLsof([process.pid]);
  assert.ok(ours.some(({ pid, socket }) => pid === process.pid && socket.port === port));
  assert.deepEqual(await listenersFromLsof([process.pid + 1_000_000]), []);
});
