import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { createHome } from "../harness/home.ts";
import { hosts, piArguments } from "../harness/host.ts";
import { pathOfManager } from "../harness/package-managers.ts";

const bun = pathOfManager("bun");

test(`pi ${hosts.newest.version}: where Bun runs pi, the package says that it is off, and pi goes on`, {
  skip: bun === undefined ? "bun could not be installed" : false,
}, (t) => {
  const home = createHome({ model: { baseUrl: "http://127.0.0.1:9" } });
  t.after(() => home.close());
  const { stdout, stderr } = spawnSync(bun ?? "", piArguments({ host: hosts.newest }, ["--mode", "rpc"]), {
    cwd: home.cwd,
    env: home.env,
    input: `${JSON.stringify({ type: "get_state", id: "asked" })}\n`,
    encoding: "utf8",
    timeout: 60_000,
  });
  assert.match(stdout, /"method":"notify","message":"pi-monitor is off: Bun runs this pi/, stderr);
  assert.match(stdout, /"id":"asked","type":"response","command":"get_state","success":true/, stderr);
});
