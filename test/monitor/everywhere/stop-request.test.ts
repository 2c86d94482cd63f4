import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  openRequestDirectory,
  requestDirectory,
  requestStop,
  takeRequest,
} from "../../../extensions/monitor/everywhere/stop-request.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

test("a request to stop is taken once, and says who asks", async (t) => {
  const tasks = join(await temporaryDirectory(t), "monitor");
  const path = await requestStop(tasks, "mbbb", "shell");
  assert.equal(await takeRequest(requestDirectory(tasks), "mbbb"), "shell");
  assert.ok(!existsSync(path));
  assert.equal(await takeRequest(requestDirectory(tasks), "mbbb"), undefined);
});

test("a request that is a link, open to others, old or of other words does not count", async (t) => {
  const tasks = join(await temporaryDirectory(t), "monitor");
  const directory = await openRequestDirectory(tasks);
  const real = await requestStop(tasks, "mbbb", "other pi");
  symlinkSync(real, join(directory, "mccc"));
  writeFileSync(join(directory, "mddd"), "other pi", { mode: 0o600 });
  chmodSync(join(directory, "mddd"), 0o622);
  utimesSync(await requestStop(tasks, "mfff", "other pi"), 1, 1);
  writeFileSync(join(directory, "mggg"), "somebody", { mode: 0o600 });
  for (const id of ["mccc", "mddd", "mfff", "mggg"])
    assert.equal(await takeRequest(directory, id), undefined, id);
  assert.equal(await takeRequest(directory, "mbbb"), "other pi", "and leaves the others alone");
});

test("nothing is asked in a directory that is a link or open to others", async (t) => {
  const home = await temporaryDirectory(t);
  mkdirSync(join(home, "elsewhere"), { mode: 0o700 });
  symlinkSync(join(home, "elsewhere"), requestDirectory(join(home, "one")));
  mkdirSync(requestDirectory(join(home, "two")));
  chmodSync(requestDirectory(join(home, "two")), 0o777);
  for (const name of ["one", "two"])
    await assert.rejects(
      requestStop(join(home, name), "mbbb", "shell"),
      /not a directory of this user alone/,
    );
});
