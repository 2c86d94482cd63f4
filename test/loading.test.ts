import assert from "node:assert/strict";
import { join, relative } from "node:path";
import { test } from "node:test";
import { repoRoot } from "./harness/host.ts";
import { loadedWith } from "./harness/module-graph.ts";

const extensions = join(repoRoot, "extensions");

/** A coarse guard: the bench measures the cost of the start (`npm run bench -- start-up`). */
const FILES_MAX = 49;

function loaded(entry: string): { names: string[]; packages: string[] } {
  const { files, packages } = loadedWith(join(extensions, entry));
  return { names: files.map((path) => relative(extensions, path)), packages };
}

test("the start of pi loads neither what runs tasks or loops nor a library beside those of pi", (t) => {
  const { names, packages } = loaded("index.ts");
  t.diagnostic(`${names.length} files: ${names.join(" ")}`);
  assert.ok(names.length <= FILES_MAX, `${names.length} files`);
  const atFirstUse =
    /\/(runtime|tasks|registry|loops|start-\w+)\.ts$|^core\/(processes|files)\/|\/delivery\/(?!arbiter)/;
  assert.deepEqual(
    names.filter((name) => atFirstUse.test(name) && name !== "core/pi/start-options.ts"),
    [],
  );
  const ofPi = /^(node:|@earendil-works\/pi-coding-agent$|typebox$)/;
  assert.deepEqual(
    packages.filter((name) => !ofPi.test(name)),
    [],
  );
});

test("the first monitor loads what runs tasks, and not the panel", () => {
  const { names, packages } = loaded("monitor/runtime.ts");
  for (const name of ["monitor/tasks.ts", "monitor/pipeline/pipeline.ts", "monitor/delivery/delivery.ts"])
    assert.ok(names.includes(name), `${name} is among ${names.join(" ")}`);
  for (const name of ["re2js", "split2"]) assert.ok(packages.includes(name), name);
  assert.ok(!names.includes("monitor/ui/panel/panel.ts"));
});

test("the first loop loads the schedules", () => {
  const { packages } = loaded("loop/runtime.ts");
  for (const name of ["croner", "re2js", "typebox/value"]) assert.ok(packages.includes(name), name);
});
