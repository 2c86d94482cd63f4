import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, chmodSync, chownSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { killIfAlive } from "../harness/processes.ts";
import { temporaryDirectory } from "../harness/temporary-directory.ts";
import { waitUntil } from "../harness/wait.ts";
import { startSshServer } from "../pi/endings/ssh-server.ts";
import { run, type Trial, timeoutMs } from "./recipe-run.ts";

/** The trials of recipes that follow a service, each against one of its own. */
export const serviceTrials: Record<string, Trial> = {
  "A log on another machine": {
    needs: "ssh",
    async body(t, title) {
      const directory = await temporaryDirectory(t);
      const server = await startSshServer(directory);
      if (typeof server === "string") return t.skip(server);
      t.after(() => server.close());
      const log = join(directory, "app.log");
      writeFileSync(log, "");
      // The arguments hold the name of the host; a login there begins in a directory of its own.
      const login = server.command("-tt").replace("ssh", pathOf("ssh"));
      const ssh = `shift 4; echo $$ > ${join(directory, "pid")}; exec ${login} "cd ${directory} && $*"`;
      const { sees } = await run(t, title, { directory, programs: { ssh } });
      const write = () => appendFileSync(log, "ERROR there\n");
      await sees(/ERROR there/, write);
      process.kill(Number(readFileSync(join(directory, "pid"), "utf8")), "SIGKILL");
      await sees(/connection lost/);
      await sees(/ERROR there/, write);
    },
  },
  Redis: {
    needs: "redis-server",
    async body(t, title) {
      const port = String(await freePort());
      serve(t, "redis-server", ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
      const real = pathOf("redis-cli");
      const ping = () => execFileSync(real, ["-p", port, "ping"], { encoding: "utf8", stdio: "pipe" });
      await waitUntil(() => isTrue(() => ping().startsWith("PONG")), timeoutMs, "redis");
      const { sees } = await run(t, title, { programs: { "redis-cli": `exec ${real} -p ${port} "$@"` } });
      await sees(/^\{"app":"web"\}$/, () =>
        quietly(real, ["-p", port, "publish", "deploys", '{"app":"web"}']),
      );
    },
  },
  PostgreSQL: {
    needs: "pg_ctl",
    async body(t, title) {
      const directory = await temporaryDirectory(t);
      const asOwner = postgresOwner(directory);
      if (asOwner === undefined)
        return t.skip("postgresql does not run as root, and there is no user postgres");
      const data = join(directory, "data");
      asOwner("initdb", "-D", data, "-A", "trust", "-U", "tester", "--no-sync");
      asOwner(
        "pg_ctl",
        "-D",
        data,
        "-w",
        "-l",
        join(directory, "log"),
        "-o",
        `-h '' -k ${directory}`,
        "start",
      );
      const [pid] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
      t.after(() => killIfAlive(Number(pid)));
      const psql = pathOf("psql");
      const to = ["-h", directory, "-U", "tester", "-d", "postgres"];
      const { sees } = await run(t, title, {
        directory,
        programs: { psql: `exec ${psql} ${to.join(" ")} "$@"` },
      });
      await sees(/Asynchronous notification "jobs" with payload "job 7"/, () =>
        quietly(psql, [...to, "-c", "NOTIFY jobs, 'job 7'"]),
      );
    },
  },
  MQTT: {
    needs: "mosquitto",
    async body(t, title) {
      const port = String(await freePort());
      serve(t, "mosquitto", ["-p", port]);
      const real = pathOf("mosquitto_sub");
      const said = ["-p", port, "-t", "builds/web", "-m", "failed"];
      await waitUntil(
        () => isTrue(() => execFileSync("mosquitto_pub", said, { stdio: "ignore" })),
        timeoutMs,
        "it",
      );
      const { sees } = await run(t, title, { programs: { mosquitto_sub: `exec ${real} -p ${port} "$@"` } });
      await sees(/^builds\/web failed$/, () => quietly("mosquitto_pub", said));
    },
  },
};

/** Starts a server that ends with the test. */
function serve(t: TestContext, command: string, args: readonly string[]): void {
  const server = spawn(command, args, { stdio: "ignore" });
  t.after(() => {
    server.kill("SIGTERM");
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : assert.fail("no port");
}

function quietly(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, { stdio: "ignore" });
  } catch {
    // It is tried again.
  }
}

function pathOf(program: string): string {
  return execFileSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).trim();
}

function isTrue(ask: () => unknown): boolean {
  try {
    return ask() !== false;
  } catch {
    return false;
  }
}

/** Runs PostgreSQL's own programs, which refuse to run as root. */
function postgresOwner(directory: string): ((program: string, ...args: string[]) => void) | undefined {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    try {
      const [uid, gid] = ["-u", "-g"].map((flag) =>
        Number(execFileSync("id", [flag, "postgres"], { stdio: "pipe" })),
      );
      chownSync(directory, uid ?? 0, gid ?? 0);
      chmodSync(directory, 0o777);
    } catch {
      return undefined;
    }
  }
  return (program, ...args) => {
    const command = isRoot ? ["runuser", "-u", "postgres", "--", program, ...args] : [program, ...args];
    execFileSync(command[0] ?? "", command.slice(1), { stdio: "ignore", cwd: "/" });
  };
}
