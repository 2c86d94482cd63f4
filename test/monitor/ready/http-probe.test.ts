import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { type TestContext, test } from "node:test";
import { isWell, type ProbeResult, probe } from "../../../extensions/monitor/ready/http-probe.ts";

const never = new AbortController().signal;

async function serve(t: TestContext, listener: RequestListener, host = "127.0.0.1"): Promise<number> {
  const server = createServer(listener).listen(0, host);
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  const address = server.address();
  assert.ok(address && typeof address === "object");
  return address.port;
}

async function ask(t: TestContext, listener: RequestListener): Promise<ProbeResult> {
  const port = await serve(t, listener);
  return await probe(new URL(`http://127.0.0.1:${port}/health?full=1`), never);
}

for (const [status, well] of [
  [200, true],
  [204, true],
  [302, true],
  [399, true],
  [199 + 205, false],
  [500, false],
  [503, false],
] as const) {
  test(`a status of ${status} means that the server is ${well ? "well" : "not well"}`, async (t) => {
    const result = await ask(t, (_request, response) => response.writeHead(status).end());
    assert.deepEqual(result, { kind: "answered", status });
    assert.equal(isWell(result), well);
  });
}

test("an answer to change the protocol, which nobody asked for, is an answer that is not well", async (t) => {
  const result = await ask(t, (request) => {
    request.socket.end("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n");
  });
  assert.deepEqual(result, { kind: "answered", status: 101 });
  assert.equal(isWell(result), false);
});

test("it asks by GET for the path and the query, and keeps no connection", async (t) => {
  const seen: unknown[] = [];
  await ask(t, ({ method, url, headers }, response) => {
    seen.push([method, url, headers.connection, headers.host?.startsWith("127.0.0.1:")]);
    response.end();
  });
  assert.deepEqual(seen, [["GET", "/health?full=1", "close", true]]);
});

test("a redirection is not followed, wherever it leads", async (t) => {
  let asked = 0;
  const elsewhere = await serve(t, (_request, response) => {
    asked++;
    response.end();
  });
  const result = await ask(t, (_request, response) =>
    response.writeHead(301, { location: `http://127.0.0.1:${elsewhere}/` }).end(),
  );
  assert.deepEqual(result, { kind: "answered", status: 301 });
  assert.equal(asked, 0);
});

test("an endless answer is left once its status has come", async (t) => {
  const closed = Promise.withResolvers<void>();
  const result = await ask(t, (request, response) => {
    request.socket.once("close", () => closed.resolve());
    response.writeHead(200);
    response.write("x".repeat(100_000));
  });
  assert.ok(isWell(result));
  await closed.promise;
});

test("a server that is given a proxy's address in the environment is asked itself", async (t) => {
  let proxied = 0;
  const proxy = await serve(t, (_request, response) => {
    proxied++;
    response.writeHead(502).end();
  });
  const names = ["http_proxy", "HTTP_PROXY", "NODE_USE_ENV_PROXY"];
  const before = names.map((name) => [name, process.env[name]] as const);
  t.after(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
  process.env.http_proxy = process.env.HTTP_PROXY = `http://127.0.0.1:${proxy}`;
  process.env.NODE_USE_ENV_PROXY = "1";
  assert.ok(isWell(await ask(t, (_request, response) => response.end())));
  assert.equal(proxied, 0);
});

test("what does not take a connection, is no HTTP or is silent gives no answer", async (t) => {
  const server = createTcpServer((socket) => socket.resume().end("SSH-2.0-OpenSSH\r\n")).listen(
    0,
    "127.0.0.1",
  );
  await once(server, "listening");
  const address = server.address();
  assert.ok(address && typeof address === "object");
  const url = new URL(`http://127.0.0.1:${address.port}/`);
  const result = await probe(url, never);
  assert.equal(result.kind, "no answer");
  server.close();
  await once(server, "close");
  assert.deepEqual(await probe(url, never), { kind: "no answer", why: "nobody listens there" });
  const silent = await ask(t, () => {});
  assert.deepEqual(silent, { kind: "no answer", why: "no answer within 2 s" });
});

test("a server on one of the addresses of localhost is found", async (t) => {
  for (const host of ["127.0.0.1", "::1"]) {
    const port = await serve(t, (_request, response) => response.end(), host);
    assert.ok(isWell(await probe(new URL(`http://localhost:${port}/`), never)));
  }
});

test("a name that has come to mean another machine is not connected to", async () => {
  assert.deepEqual(await probe(new URL("http://8.8.8.8/"), never), {
    kind: "no answer",
    why: "8.8.8.8 is neither loopback nor private",
  });
});
