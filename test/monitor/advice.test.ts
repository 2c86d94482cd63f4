import assert from "node:assert/strict";
import { appendFileSync, chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { repoRoot } from "../harness/host.ts";
import { skippedWithout } from "../harness/on-path.ts";
import { temporaryDirectory } from "../harness/temporary-directory.ts";
import { waitUntil } from "../harness/wait.ts";
import { type StartedTask, startTask, taskStart } from "./start-task.ts";

const readme = readFileSync(join(repoRoot, "README.md"), "utf8");
const advising = [
  "extensions/monitor/tools/monitor-tools.ts",
  "extensions/monitor/tools/job-tools.ts",
  "extensions/monitor/delivery/event-text.ts",
].map((path) => readFileSync(join(repoRoot, path), "utf8"));

/** What is advised, and how it is used. */
const filters = {
  "grep --line-buffered": "grep --line-buffered ERROR",
  "sed -u": "sed -u s/x/y/",
  "jq --unbuffered": "jq --unbuffered -R .",
  "python3 -u": "python3 -u -c 'import sys\nfor line in sys.stdin: print(line, end=\"\")'",
  "stdbuf -oL tr": "stdbuf -oL tr x y",
  "stdbuf -oL gawk": "stdbuf -oL gawk /ERROR/",
  "mawk -W interactive": "mawk -W interactive /ERROR/",
} as const;

for (const [advised, filter] of Object.entries(filters)) {
  const program = advised.replace(/^stdbuf \S+ /, "").split(" ")[0] ?? "";
  test(`passes on each line when it comes: ${advised}`, { skip: skippedWithout(program) }, async (t) => {
    const run = await startTask(
      t,
      `(echo ERROR 1; until [ -e go ]; do sleep 0.02; done; echo ERROR 2; exec sleep 60) | ${filter}`,
    );
    await lines(run, 1);
    writeFileSync(join(run.task.spec.directory, "go"), "");
    await lines(run, 2);
    assert.equal(run.task.end, undefined);
  });
}

test("advises no filter that is not tested here", () => {
  const named = [readme, ...advising].flatMap((text) => [
    ...text.matchAll(/\b(?:stdbuf -\w+ [a-z]+|(?:grep|sed|jq|python3?|[gm]?awk) -\S+(?: interactive)?)/g),
  ]);
  const commands = new Set(named.map(([command]) => command.replace(/[`,;.)"']+$/, "")));
  assert.deepEqual(
    [...commands].filter((command) => !(command in filters)),
    [],
  );
  assert.ok(commands.size > 5, [...commands].join("\n"));
});

/** The commands of the recipes in the README. */
const recipes = (/### Good monitors.*?```sh\n(.*?)```/s.exec(readme)?.[1] ?? "")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

/** How each is seen to work: it prints what comes next when that is done. */
const uses: readonly { begins: string; happens: (directory: string, time: number) => void }[] = [
  { begins: "tail -n 0 -F app.log", happens: logError },
  { begins: "tail -n 0 -F app.log | grep", happens: logError },
  {
    begins: "last=; while sleep 30",
    happens: (directory, time) => writeFileSync(join(directory, "status"), `{"status":"try ${time}"}\n`),
  },
  { begins: "npm run dev", happens: logError },
];

test("every recipe of the README is tried here", () => {
  assert.equal(recipes.length, uses.length);
  for (const [index, { begins }] of uses.entries()) assert.ok(recipes[index]?.startsWith(begins), begins);
});

for (const [index, { happens }] of uses.entries()) {
  test(`the README's recipe prints what happens: ${recipes[index]}`, async (t) => {
    const directory = await workingDirectory(t);
    const command = recipes[index] ?? "";
    const PATH = `${join(directory, "bin")}:${process.env.PATH}`;
    const { shell } = taskStart(command, directory);
    const run = await startTask(t, command, { spec: { shell: { ...shell, env: { ...process.env, PATH } } } });
    for (let seen = 0; seen < 2; seen++) {
      let time = 0;
      await waitUntil(
        () => {
          happens(directory, time++);
          return run.task.output.ledger.printed > seen;
        },
        10_000,
        "a line",
      );
    }
    assert.equal(run.task.end, undefined);
  });
}

function logError(directory: string, time: number): void {
  appendFileSync(join(directory, "app.log"), `ERROR ${time}\n`);
}

/** With stand-ins for what takes long or is not here: a remote service, a dev server, half a minute. */
async function workingDirectory(t: TestContext): Promise<string> {
  const directory = await temporaryDirectory(t);
  mkdirSync(join(directory, "bin"));
  writeFileSync(join(directory, "app.log"), "before\n");
  writeFileSync(join(directory, "status"), "");
  const programs = {
    gh: `cat '${directory}/status'`,
    npm: `exec tail -n 0 -F '${directory}/app.log' >&2`,
    sleep: "exec /bin/sleep 0.05",
  };
  for (const [name, script] of Object.entries(programs)) {
    const path = join(directory, "bin", name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
  }
  return directory;
}

function lines({ task }: StartedTask, count: number): Promise<unknown> {
  return waitUntil(() => task.output.ledger.printed >= count, 10_000, `line ${count}`);
}
