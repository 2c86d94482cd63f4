import assert from "node:assert/strict";
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { changeSettingsFile } from "../../../extensions/core/settings/change-setting.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

const change = { part: "monitor", name: "confirm", value: true };

function content(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

test("one setting is written, everything else stays, and no other file is left", async (t) => {
  const directory = await temporaryDirectory(t);
  const path = join(directory, "settings.json");
  writeFileSync(path, JSON.stringify({ theme: "dark", monitor: { maxJobs: 3 } }), { mode: 0o600 });
  await changeSettingsFile(path, change);
  assert.deepEqual(content(path), { theme: "dark", monitor: { maxJobs: 3, confirm: true } });
  assert.deepEqual(readdirSync(directory), ["settings.json"]);
  assert.equal(statSync(path).mode & 0o777, 0o600);
});

test("a setting that is unset leaves the file, and its part with it if nothing is left there", async (t) => {
  const path = join(await temporaryDirectory(t), "settings.json");
  writeFileSync(path, JSON.stringify({ theme: "dark", monitor: { maxJobs: 3, wake: "end" } }));
  await changeSettingsFile(path, { part: "monitor", name: "wake", value: undefined });
  assert.deepEqual(content(path), { theme: "dark", monitor: { maxJobs: 3 } });
  await changeSettingsFile(path, { part: "monitor", name: "maxJobs", value: undefined });
  assert.deepEqual(content(path), { theme: "dark" });
});

test("a file and a directory that are not there are made", async (t) => {
  const path = join(await temporaryDirectory(t), "agent", "settings.json");
  await changeSettingsFile(path, change);
  assert.deepEqual(content(path), { monitor: { confirm: true } });
});

test("a link to the file stays a link", async (t) => {
  const directory = await temporaryDirectory(t);
  const [path, link] = [join(directory, "dotfiles.json"), join(directory, "settings.json")];
  writeFileSync(path, "{}");
  symlinkSync(path, link);
  await changeSettingsFile(link, change);
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.deepEqual(content(path), { monitor: { confirm: true } });
});

test("a file that is no JSON object is named and left as it is", async (t) => {
  for (const text of ["{ monitor: }", "[]", "5"]) {
    const path = join(await temporaryDirectory(t), "settings.json");
    writeFileSync(path, text);
    await assert.rejects(
      changeSettingsFile(path, change),
      /settings\.json is no JSON object\. Nothing was changed/,
    );
    assert.equal(readFileSync(path, "utf8"), text);
  }
});

test("it waits for another pi that holds the lock", async (t) => {
  const path = join(await temporaryDirectory(t), "settings.json");
  mkdirSync(`${path}.lock`);
  const written = changeSettingsFile(path, change);
  setImmediate(() => rmdirSync(`${path}.lock`));
  await written;
  assert.deepEqual(content(path), { monitor: { confirm: true } });
});

test("a text that means one setting of a part stays beside the one that is written", async (t) => {
  const path = join(await temporaryDirectory(t), "settings.json");
  writeFileSync(path, JSON.stringify({ tasks: "on" }));
  await changeSettingsFile(path, { part: "tasks", textIs: "mode", name: "widget", value: false });
  assert.deepEqual(content(path), { tasks: { mode: "on", widget: false } });
});
