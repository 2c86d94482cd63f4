import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repoRoot } from "../harness/host.ts";
import { skippedWithout } from "../harness/on-path.ts";
import { sentencesIn } from "../harness/sentences.ts";
import { waitUntil } from "../harness/wait.ts";
import { type StartedTask, startTask } from "./start-task.ts";

/** What advises filters: pages, and tables of texts. */
const PAGES = ["README.md", "extensions/monitor/SKILL.md", "extensions/monitor/recipes.md"];
const TABLES = ["tools.ts", "events.ts", "advice.ts"];

/** The advised filters, and their use. */
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
  const pages = PAGES.map((path) => readFileSync(join(repoRoot, path), "utf8"));
  const tables = TABLES.map((name) => {
    const sentences = sentencesIn(readFileSync(join(repoRoot, "extensions/monitor/texts", name), "utf8"));
    assert.ok(sentences.length > 0, `${name} has no text: where has it gone?`);
    return sentences.join("\n");
  });
  const named = [...pages, ...tables].flatMap((text) => [
    ...text.matchAll(/\b(?:stdbuf -\w+ [a-z]+|(?:grep|sed|jq|python3?|[gm]?awk) -\S+(?: interactive)?)/g),
  ]);
  const commands = new Set(named.map(([command]) => command.replace(/[`,;:.)"']+$/, "")));
  assert.deepEqual(
    [...commands].filter((command) => !(command in filters)),
    [],
  );
  assert.ok(commands.size > 5, [...commands].join("\n"));
});

function lines({ task }: StartedTask, count: number): Promise<unknown> {
  return waitUntil(() => task.output.ledger.printed >= count, 10_000, `line ${count}`);
}
