import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { turn } from "../../../extensions/core/pi/turn.ts";
import type { ReadySpec } from "../../../extensions/monitor/ready/ready-spec.ts";
import { type ReadyFacts, ReadyWatch } from "../../../extensions/monitor/ready/ready-watch.ts";
import { type ProcessTree, startTree } from "../../core/processes/process-tree.ts";
import { waitUntil } from "../../harness/wait.ts";

const LONG_MS = 10_000;

interface Watching {
  watch: ReadyWatch;
  told: { ready: ReadyFacts[]; late: (readonly string[])[] };
}

function watching(t: TestContext, tree: ProcessTree, spec: Partial<ReadySpec>): Watching {
  const told: Watching["told"] = { ready: [], late: [] };
  const watch = new ReadyWatch(
    { line: undefined, port: undefined, http: undefined, withinMs: 60_000, ...spec },
    { identity: tree.identity, startedAtMs: Date.now() },
    2,
    { ready: (facts) => told.ready.push(facts), late: (missing) => told.late.push(missing) },
  );
  t.after(() => watch.stop());
  return { watch, told };
}

/** Returns a port that nobody listens on, for a moment at least. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function serveHere(t: TestContext, port = 0): Promise<number> {
  const server = createServer((_request, response) => response.end("ours")).listen(port, "127.0.0.1");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** Starts a tree and, besides its sleeps, ends everything in its group. */
async function startGroup(t: TestContext, script: string): Promise<ProcessTree> {
  const tree = await startTree(t, script, 1);
  t.after(() => process.kill(-tree.pid, "SIGKILL"));
  return tree;
}

/** Returns a script that listens after a while, answers 503 twice and then 200. */
const serverScript = (port: number): string =>
  `let asked = 0;
   setTimeout(() => require("http").createServer((request, response) =>
     response.writeHead(asked++ < 2 ? 503 : 200).end()).listen(${port}, "127.0.0.1"), 300)`;

async function startServer(t: TestContext, port: number): Promise<ProcessTree> {
  return await startGroup(t, `${process.execPath} -e '${serverScript(port)}' & SLEEP`);
}

test("a line on either stream makes a task ready, once, with no look at anything else", async (t) => {
  const { watch, told } = watching(t, await startTree(t, "SLEEP", 1), { line: "ready" });
  assert.ok(watch.wantsLines);
  turn.work(() => watch.push(1, Buffer.from("nothing yet\n")));
  assert.equal(told.ready.length, 0);
  turn.work(() => watch.push(1, Buffer.from("ready on stderr\nready again\n")));
  turn.work(() => watch.push(0, Buffer.from("ready on stdout\n")));
  assert.equal(told.ready.length, 1);
  assert.equal(told.ready[0]?.line, "ready on stderr");
  assert.ok(!watch.wantsLines);
});

test("a port counts once a process of the task listens on it", async (t) => {
  const port = await freePort();
  const { told } = watching(t, await startServer(t, port), { port });
  await waitUntil(() => told.ready.length > 0, LONG_MS, "the port");
  assert.equal(told.ready[0]?.port, port);
});

test("a server counts once it is well, and is not asked after that", async (t) => {
  const port = await freePort();
  const { told } = watching(t, await startServer(t, port), { http: `http://localhost:${port}/health`, port });
  await waitUntil(() => told.ready.length > 0, LONG_MS, "the server");
  assert.equal(told.ready[0]?.status, 200);
  assert.equal(told.ready[0]?.answeredBy, undefined);
});

test("a stranger's port does not count, and the stranger is named", async (t) => {
  const port = await serveHere(t);
  const { told } = watching(t, await startTree(t, "SLEEP", 1), { port, withinMs: 1_000, line: "x" });
  await waitUntil(() => told.late.length > 0, LONG_MS, "it to be late");
  assert.equal(told.ready.length, 0);
  assert.deepEqual(told.late[0]?.[0], "no line matches");
  assert.match(
    told.late[0]?.[1] ?? "",
    new RegExp(`^port ${port} is taken by pid ${process.pid} \\(.+\\), not by this task$`),
  );
});

test("a stranger that answers is named", async (t) => {
  const port = await serveHere(t);
  const { told } = watching(t, await startTree(t, "SLEEP", 1), { http: `http://127.0.0.1:${port}` });
  await waitUntil(() => told.ready.length > 0, LONG_MS, "the server");
  assert.match(told.ready[0]?.answeredBy ?? "", new RegExp(`^pid ${process.pid} `));
});

test("what is late is told once, and may become ready yet", async (t) => {
  const port = await freePort();
  const { watch, told } = watching(t, await startTree(t, "SLEEP", 1), { line: "up", port, withinMs: 1_000 });
  await waitUntil(() => told.late.length > 0, LONG_MS, "it to be late");
  assert.deepEqual(told.late, [["no line matches", `nobody listens on port ${port}`]]);
  turn.work(() => watch.push(0, Buffer.from("up\n")));
  assert.equal(told.ready.length, 0);
  assert.equal(told.late.length, 1);
});

test("a port that is passed to the task by its owner's end counts from then on", async (t) => {
  const port = await freePort();
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  const retrying = `until ${process.execPath} -e '
    require("net").createServer().on("error", () => process.exit(1)).listen(${port}, "127.0.0.1")'; do sleep 0.1; done & SLEEP`;
  const { told } = watching(t, await startGroup(t, retrying), { port });
  assert.equal(told.ready.length, 0);
  server.close();
  await waitUntil(() => told.ready.length > 0, LONG_MS, "the port");
});

test("nothing is told once it is stopped", async (t) => {
  const port = await serveHere(t);
  const { watch, told } = watching(t, await startTree(t, "SLEEP", 1), {
    http: `http://127.0.0.1:${port}`,
    line: "x",
  });
  watch.stop();
  turn.work(() => watch.push(0, Buffer.from("x\n")));
  assert.deepEqual(told, { ready: [], late: [] });
});
