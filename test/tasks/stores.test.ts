import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import type { ExtensionAPI, SessionEntry } from "@earendil-works/pi-coding-agent";
import { VersionedFile } from "../../extensions/core/files/versioned-file.ts";
import { changeList, removeTasks } from "../../extensions/tasks/change-list.ts";
import { ProjectTaskStore } from "../../extensions/tasks/store/project-store.ts";
import { listOn, SessionTaskStore } from "../../extensions/tasks/store/session-store.ts";
import { scratchRoot } from "../harness/scratch-root.ts";
import { waitUntil } from "../harness/wait.ts";

function entry(data: unknown): SessionEntry {
  return { type: "custom", customType: "task-list", data, id: "x", parentId: null, timestamp: "" };
}

test("a branch's entries make its list, and what is no change of a list is passed over", async () => {
  const branch: SessionEntry[] = [];
  const pi: Pick<ExtensionAPI, "appendEntry"> = {
    appendEntry: (_type, data) => void branch.push(entry(structuredClone(data))),
  };
  const store = new SessionTaskStore(pi, branch);
  await store.change((state) => changeList(state, { add: [{ subject: "a" }, { subject: "b" }] }, 1));
  const fork = [...branch];
  await store.change((state) => changeList(state, { update: [{ id: "1", status: "completed" }] }, 2));
  await store.change((state) => removeTasks(state, ["2"]));
  assert.deepEqual(listOn(branch), store.read());
  assert.deepEqual(
    listOn(branch).tasks.map(({ id, status }) => [id, status]),
    [["1", "completed"]],
  );
  assert.deepEqual(
    listOn(fork).tasks.map(({ status }) => status),
    ["pending", "pending"],
  );
  assert.deepEqual(listOn([...branch, entry({ set: [{ id: "1" }] }), entry(null)]), store.read());
  store.goTo(fork);
  assert.equal(store.read().tasks.length, 2);
});

test("a project's list is shared by file, survives its last task's number, and a damaged file is set aside", async (t) => {
  const directory = mkdtempSync(join(scratchRoot, "pi-tasks-store-"));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const path = join(directory, "tasks", "project.json");
  const damages: string[] = [];
  const open = () => new ProjectTaskStore(path, directory, (aside) => damages.push(aside));
  const [one, two] = [open(), open()];
  await one.change((state) => changeList(state, { add: [{ subject: "a" }] }, 1));
  await two.change((state) => changeList(state, { add: [{ subject: "b" }] }, 2));
  assert.deepEqual(
    one.read().tasks.map(({ subject }) => subject),
    ["a", "b"],
  );
  await assert.rejects(
    one.change((state) => changeList(state, { update: [{ id: "7" }] }, 3)),
    /There is no task "7"/,
  );
  await one.change((state) => removeTasks(state, ["1", "2"]));
  assert.equal(two.read().nextId, 3);
  assert.deepEqual(readdirSync(dirname(path)), ["project.json"]);
  writeFileSync(path, '{"version": 9');
  assert.deepEqual(two.read().tasks, []);
  assert.equal(damages.length, 1);
  assert.match(readFileSync(damages[0] ?? "", "utf8"), /"version": 9/);
});

test("what is no file in place of a shared list is set aside unread, and nothing waits for it", async (t) => {
  const directory = mkdtempSync(join(scratchRoot, "pi-tasks-store-"));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const path = join(directory, "project.json");
  const told: string[] = [];
  const store = new ProjectTaskStore(path, directory, (_aside, problems) => told.push(...problems));
  for (const put of [() => execFileSync("mkfifo", [path]), () => mkdirSync(path)]) {
    put();
    assert.deepEqual(store.read().tasks, []);
    await store.change((state) => changeList(state, { add: [{ subject: "a" }] }, 1));
    assert.equal(store.read().tasks.length, 1);
    rmSync(path);
  }
  assert.deepEqual(told, ["it is no plain file", "it is no plain file"]);
});

test("a session is told of another's change of a shared list, not of its own", async (t) => {
  const directory = mkdtempSync(join(scratchRoot, "pi-tasks-store-"));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const path = join(directory, "project.json");
  const open = () => new ProjectTaskStore(path, directory, () => assert.fail("damaged"));
  const [one, two] = [open(), open()];
  let told = 0;
  const stopWatching = one.watch(() => told++);
  t.after(stopWatching);
  await one.change((state) => changeList(state, { add: [{ subject: "own" }] }, 1));
  await two.change((state) => changeList(state, { add: [{ subject: "other" }] }, 2));
  await waitUntil(() => told > 0, 30_000, "word of it");
  assert.equal(told, 1);
  assert.equal(one.read().tasks.length, 2);
});

test("a session is told of another's change even where it makes one itself before it looks", async (t) => {
  const changes = [
    ["other", "own"],
    ["other", "own", "own"],
    ["own", "other", "own"],
  ] as const;
  await Promise.all(
    changes.map(async (whose) => {
      const directory = mkdtempSync(join(scratchRoot, "pi-tasks-store-"));
      t.after(() => rmSync(directory, { recursive: true, force: true }));
      const open = () =>
        new ProjectTaskStore(join(directory, "project.json"), directory, () => assert.fail("damaged"));
      const stores = { own: open(), other: open() };
      let told = 0;
      t.after(stores.own.watch(() => told++));
      for (const who of whose) {
        await stores[who].change((state) => changeList(state, { add: [{ subject: who }] }, 1));
      }
      await waitUntil(() => told > 0, 30_000, `word of ${whose}`);
    }),
  );
});

test("a change that is kept does not fail because the list cannot be read afterwards", async (t) => {
  const directory = mkdtempSync(join(scratchRoot, "pi-tasks-store-"));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const path = join(directory, "project.json");
  const store = new ProjectTaskStore(path, directory, () => {});
  t.after(store.watch(() => {}));
  const read = t.mock.method(VersionedFile.prototype, "read", () => {
    throw new Error("EIO: i/o error, read");
  });
  await store.change((state) => changeList(state, { add: [{ subject: "a" }] }, 1));
  assert.equal(read.mock.callCount(), 1);
  read.mock.restore();
  assert.equal(store.read().tasks.length, 1);
});
