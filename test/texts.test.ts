import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repoRoot } from "./harness/host.ts";
import { sentencesIn, textsIn } from "./harness/sentences.ts";

const extensions = join(repoRoot, "extensions");

/** Sentences that stand outside a table, and the reasons. */
const OUTSIDE: Readonly<Record<string, string>> = {
  "core/files/capped-file.ts: A file that is full has a successor.": "a fault of ours, which nobody reads",
  "monitor/ui/panel/panel.ts: The panel has no tab.": "a fault of ours, which nobody reads",
  "entry.ts: pi-monitor is off: Bun runs this pi, and it needs one that Node runs, as npm installs it.":
    "said where the bundle, which holds the tables, cannot be loaded",
  "monitor/client/example.ts: Tell me of the first three errors of a command, then stop it":
    "an example, whole in one file",
  "monitor/delivery/delivery.ts: in a result": "a state's name, which is not shown",
  "monitor/delivery/flights.ts: in a result": "a state's name, which is not shown",
  "monitor/pipeline/line-verdicts.ts: is the last": "a verdict's name, which is not shown",
  "monitor/pipeline/line-verdicts.ts: does not match": "a verdict's name, which is not shown",
  "monitor/pipeline/pipeline.ts: is the last": "a verdict's name, which is not shown",
  "monitor/pipeline/pipeline.ts: does not match": "a verdict's name, which is not shown",
  "monitor/ready/line-watch.ts: is the last": "a verdict's name, which is not shown",
  "monitor/pty/terminal-ends.ts: : <{}\nstty iutf8 2>/dev/null\nif (eval '{}') 2>/dev/null; then eval '{}'; fi\n":
    "a script for a shell",
};

/** The tables that only the model reads, apart from the name of a command. */
const FOR_MODEL = [
  ...["advice", "calls", "event-message", "parameters", "tools", "waits"].map(
    (name) => `monitor/texts/${name}.ts`,
  ),
  ...["declared", "refusals"].map((name) => `loop/texts/${name}.ts`),
  "tasks/texts/tool.ts",
];

/** Returns the paths of the sources; a table is what lies in a folder `texts/`. */
function sources(isTable: boolean): string[] {
  return globSync("**/*.ts", { cwd: extensions })
    .filter((path) => /(?:^|\/)texts\//.test(path) === isTable)
    .sort();
}

function sourceOf(path: string): string {
  return readFileSync(join(extensions, path), "utf8");
}

/** Returns the sources, each with its sentences. */
function sentencesOf(isTable: boolean): { path: string; sentences: string[] }[] {
  return sources(isTable).map((path) => ({ path, sentences: sentencesIn(sourceOf(path)) }));
}

test("a sentence is three words, also around a value; a type, a name and a pattern are none", () => {
  const source = `
    throw new Error("It has ended.");
    const said = \`\${id} is ready after \${ms} ms\`;
    type State = "is the last";
    const others = ["bg_logs", "not ready", /it is a pattern/, \`\${id} of \${all}\`, "/a b/"];
  `;
  assert.deepEqual(sentencesIn(source), ["It has ended.", "{} is ready after {} ms"]);
});

test("every sentence that a person or the model reads stands in a table", () => {
  const files = sentencesOf(false);
  assert.ok(files.length > 300, `${files.length} files`);
  const outside = files.flatMap(({ path, sentences }) => sentences.map((text) => `${path}: ${text}`));
  assert.deepEqual(new Set(outside), new Set(Object.keys(OUTSIDE)));
});

test("no sentence stands twice in the tables that an extension uses", () => {
  const files = sentencesOf(true);
  assert.ok(files.length > 40, `${files.length} files`);
  // Extensions import nothing of one another but their buses, so two of them may say the same.
  for (const extension of ["monitor", "loop", "tasks"]) {
    const seen = new Set<string>();
    const shared = files.filter(({ path }) => path.startsWith("core/") || path.startsWith(`${extension}/`));
    const twice = shared.flatMap(({ sentences }) =>
      sentences.filter((text) => seen.size === seen.add(text).size),
    );
    assert.deepEqual(twice, []);
  }
});

test("a person reads of the agent, and of the model only its requests; the model is you to itself", () => {
  const phrases = (paths: readonly string[], named: RegExp) =>
    paths.flatMap((path) =>
      textsIn(sourceOf(path))
        .filter((text) => /\w /.test(text) && named.test(text))
        .map((text) => `${path}: ${text}`),
    );
  assert.deepEqual(phrases(sources(true), /\bmodels?\b(?! requests?\b|'s context\b)/i), []);
  assert.deepEqual(phrases(FOR_MODEL, /\bagents?\b/i), []);
});
