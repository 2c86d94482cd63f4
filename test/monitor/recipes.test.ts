// Longer than most: each recipe of the page has its trial here, all with one way to run a command.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { createLineFilter } from "../../extensions/core/text/line-filter.ts";
import { repoRoot } from "../harness/host.ts";
import { skippedWithout } from "../harness/on-path.ts";
import { killIfAlive } from "../harness/processes.ts";
import { temporaryDirectory } from "../harness/temporary-directory.ts";
import { waitUntil } from "../harness/wait.ts";
import { startSshServer } from "../pi/endings/ssh-server.ts";
import { startTask, taskStart } from "./start-task.ts";

const page = readFileSync(join(repoRoot, "extensions/monitor/recipes.md"), "utf8");
const timeoutMs = 60_000;

interface Recipe {
  command: string;
  match: string | undefined;
}

/** The recipes of the page by their headings. */
const recipes = new Map<string, Recipe>(
  page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [title = ""] = section.split("\n");
      const command = /```sh\n(.*?)\n```/s.exec(section)?.[1];
      const match = /^`match: (".*?")`/m.exec(section)?.[1];
      return command === undefined
        ? []
        : [[title, { command, match: match === undefined ? undefined : JSON.parse(match) }] as const];
    }),
);

/** A running recipe, and its directory. */
interface Run {
  directory: string;
  /** Resolves when its events have a line that matches; it calls `again` repeatedly meanwhile. */
  sees(pattern: RegExp, again?: () => void): Promise<void>;
  /** Returns the lines of all its events so far. */
  texts(): string[];
}

interface Setting {
  directory?: string;
  /** Scripts that stand in the PATH before the real programs. */
  programs?: Record<string, string>;
}

async function run(t: TestContext, title: string, setting: Setting = {}): Promise<Run> {
  const { command, match } = recipes.get(title) ?? assert.fail(title);
  const directory = setting.directory ?? (await temporaryDirectory(t));
  const bin = join(directory, ".bin");
  mkdirSync(bin, { recursive: true });
  // Sleeps of minutes in a session are shorter here.
  for (const [name, script] of Object.entries({ sleep: "exec /bin/sleep 0.1", ...setting.programs })) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const PATH = [bin, join(repoRoot, "node_modules/.bin"), process.env.PATH].join(":");
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const { shell } = taskStart(command, directory);
  const filter = createLineFilter({ match });
  const { events } = await startTask(t, command, {
    spec: { filter, shell: { ...shell, env: { ...env, PATH } } },
  });
  let seen = 0;
  return {
    directory,
    texts: () => events.flatMap((event) => event.texts),
    async sees(pattern, again) {
      const texts = () => events.slice(seen).flatMap((event) => event.texts);
      await waitUntil(
        () => {
          again?.();
          return texts().some((text) => pattern.test(text));
        },
        timeoutMs,
        () => `${pattern} of ${title}: ${JSON.stringify(texts())}`,
        100,
      );
      seen = events.length;
    },
  };
}

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

const tests: Record<string, { needs?: string; body: (t: TestContext, title: string) => Promise<void> }> = {
  "A log that is rotated": {
    needs: "logrotate",
    async body(t, title) {
      for (const way of ["create", "copytruncate"]) {
        const directory = await temporaryDirectory(t);
        const log = join(directory, "app.log");
        writeFileSync(log, "before\n");
        writeFileSync(join(directory, "rotate.conf"), `${log} {\n  rotate 2\n  ${way}\n}\n`);
        const { sees } = await run(t, title, { directory });
        let times = 0;
        const write = () => appendFileSync(log, `ERROR ${way} ${++times}\n`);
        await sees(/^ERROR/, write);
        const rotate = ["--force", "--state", join(directory, "state"), join(directory, "rotate.conf")];
        execFileSync("logrotate", rotate, { stdio: "ignore" });
        const after = times;
        await sees(new RegExp(`^ERROR ${way} ${after + 1}\\d*$`), write);
      }
    },
  },
  "A dev server": {
    async body(t, title) {
      const directory = await temporaryDirectory(t);
      const server = join(directory, "server.mjs");
      const good =
        'import { createServer } from "node:http"; createServer().listen(0, () => console.log("listening"));';
      writeFileSync(server, good);
      const { sees } = await run(t, title, { directory });
      await sees(/^listening$/);
      writeFileSync(server, "const = broken;");
      await sees(/SyntaxError/);
      writeFileSync(server, `${good} // mended`);
      await sees(/^listening$/);
    },
  },
  "A test watcher": {
    async body(t, title) {
      const directory = await temporaryDirectory(t);
      const file = join(directory, "sum.test.mjs");
      const testing = (sum: number) =>
        `import assert from "node:assert"; import { test } from "node:test"; test("sum", () => assert.equal(1 + 1, ${sum}));`;
      writeFileSync(file, testing(2));
      const { sees } = await run(t, title, { directory });
      await sees(/^# pass 1$/);
      writeFileSync(file, testing(3));
      await sees(/^not ok/);
    },
  },
  "The TypeScript compiler": {
    async body(t, title) {
      const directory = await temporaryDirectory(t);
      const file = join(directory, "src/a.ts");
      mkdirSync(join(directory, "src"));
      writeFileSync(join(directory, "tsconfig.json"), '{ "include": ["src"] }');
      writeFileSync(file, "export const one: number = 1;\n");
      symlinkSync(join(repoRoot, "node_modules"), join(directory, "node_modules"));
      const { sees } = await run(t, title, { directory });
      await sees(/Completed/);
      writeFileSync(file, 'export const one: number = "one";\n');
      await sees(/error TS2322/);
    },
  },
  "CI and pull requests": {
    async body(t, title) {
      const { directory, sees } = await run(t, title, { programs: { gh: "cat status" } });
      writeFileSync(join(directory, "status"), '{"status":"in_progress"}\n');
      await sees(/in_progress/);
      writeFileSync(join(directory, "status"), '{"conclusion":"failure"}\n');
      await sees(/failure/);
    },
  },
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
  "Files that change": {
    needs: "inotifywait",
    async body(t, title) {
      const directory = await temporaryDirectory(t);
      mkdirSync(join(directory, "src"));
      const { sees } = await run(t, title, { directory });
      await sees(/^CLOSE_WRITE\S* src\/a\.ts$/, () => writeFileSync(join(directory, "src/a.ts"), ""));
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
  Containers: {
    body: (t, title) => followContainer(t, title, "docker", "since=$4"),
  },
  Kubernetes: {
    body: (t, title) =>
      followContainer(
        t,
        title,
        "kubectl",
        'since=$(node -p "Date.parse(process.argv[1].slice(13)) / 1000" -- "$3")',
      ),
  },
};

/**
 * Follows the log of a stand-in, whose lines begin with their time in seconds, while its container is up.
 * @param readSince takes the time, in seconds, from its arguments
 */
async function followContainer(t: TestContext, title: string, program: string, readSince: string) {
  const directory = await temporaryDirectory(t);
  const [log, up] = [join(directory, "log"), join(directory, "up")];
  const follow = [
    '[ -e up ] || { echo "Error: no such container" >&2; exit 1; }',
    readSince,
    "seen=0",
    "while [ -e up ]; do",
    "  total=$(grep -c '' log)",
    '  tail -n "+$((seen + 1))" log | head -n "$((total - seen))" | while read -r at text; do',
    '    [ "$at" -lt "$since" ] || echo "$text"',
    "  done",
    "  seen=$total",
    "  /bin/sleep 0.05",
    "done",
  ];
  writeFileSync(log, "1000 ERROR long ago\n");
  writeFileSync(up, "");
  const { sees, texts } = await run(t, title, { directory, programs: { [program]: follow.join("\n") } });
  const write = (text: string) => appendFileSync(log, `${Math.ceil(Date.now() / 1_000)} ERROR ${text}\n`);
  await sees(/^ERROR first/, () => write("first"));
  execFileSync("rm", [up]);
  await sees(/is gone/);
  writeFileSync(up, "");
  await sees(/^ERROR second/, () => write("second"));
  assert.deepEqual(
    texts().filter((text) => text.includes("long ago")),
    [],
  );
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

describe("recipes", { concurrency: 4 }, () => {
  test("each recipe of the page is tried here", () => {
    assert.deepEqual([...recipes.keys()].sort(), Object.keys(tests).sort());
  });

  for (const [title, { needs, body }] of Object.entries(tests)) {
    test(`${title}: its events come, against the real thing`, { skip: needs ? skipped(needs) : false }, (t) =>
      body(t, title),
    );
  }
});

/** Debian has some programs outside a user's PATH. */
function skipped(program: string): string | false {
  return existsSync(`/usr/sbin/${program}`) ? false : skippedWithout(program);
}
