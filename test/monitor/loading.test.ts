import assert from "node:assert/strict";
import { relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadedWith } from "../harness/module-graph.ts";

const root = fileURLToPath(new URL("../../extensions/monitor/", import.meta.url));

/** pi's loader takes about half a millisecond for each, on every start of pi. */
const FILES_MAX = 10;

test("a session that uses no monitor loads neither what runs tasks nor the libraries for it", (t) => {
  const { files, packages } = loadedWith(`${root}index.ts`);
  const names = files.map((path) => relative(root, path));
  t.diagnostic(`${names.length} files: ${names.join(" ")}`);
  assert.ok(names.length <= FILES_MAX, `${names.length} files`);
  const forTasks =
    /^(runtime|tasks|registry|start-\w+)\.ts$|^\.\.\/core\/(processes|files|delivery)\/|^ui\/|^delivery\//;
  assert.deepEqual(
    names.filter((name) => forTasks.test(name)),
    [],
  );
  const ofPi = /^(node:|@earendil-works\/pi-|typebox$)/;
  assert.deepEqual(
    packages.filter((name) => !ofPi.test(name)),
    [],
  );
});

test("the first use loads what runs tasks, and not the panel", () => {
  const { files, packages } = loadedWith(`${root}runtime.ts`);
  const names = files.map((path) => relative(root, path));
  for (const name of ["tasks.ts", "pipeline/pipeline.ts", "delivery/delivery.ts"])
    assert.ok(names.includes(name), `${name} is among ${names.join(" ")}`);
  for (const name of ["re2js", "split2"]) assert.ok(packages.includes(name), name);
  assert.ok(!names.includes("ui/panel/panel.ts"));
});
