import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { repoRoot } from "../harness/host.ts";
import { skippedWithout } from "../harness/on-path.ts";
import { temporaryDirectory } from "../harness/temporary-directory.ts";
import { recipes, run, type Trial } from "./recipe-run.ts";
import { serviceTrials } from "./recipe-services.ts";

const tests: Record<string, Trial> = {
  ...serviceTrials,
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
  "Files that change": {
    needs: "inotifywait",
    async body(t, title) {
      const directory = await temporaryDirectory(t);
      mkdirSync(join(directory, "src"));
      const { sees } = await run(t, title, { directory });
      await sees(/^CLOSE_WRITE\S* src\/a\.ts$/, () => writeFileSync(join(directory, "src/a.ts"), ""));
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
