import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { claimVersion } from "../../../extensions/core/files/claim.ts";
import { storePath } from "../../../extensions/loop/host/loop-place.ts";
import { waitUntil } from "../../harness/wait.ts";
import { storedLoop, temporaryStore } from "./temporary-store.ts";

test("what is stored is read back, by another session too, and only the user can read it", (t) => {
  const { open, path } = temporaryStore(t);
  const store = open();
  const loop = storedLoop("la1", { name: "näme", maxRuns: 3, state: { kind: "paused", sinceMs: 5 } });
  store.tryChange((loops) => loops.push(loop));
  assert.deepEqual(store.read(), [loop]);
  assert.deepEqual(open().read(), [loop]);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(statSync(dirname(path)).mode & 0o777, 0o700);
  assert.deepEqual(readdirSync(dirname(path)), ["project.json"], "no claim and no draft is left");
});

test("two sessions see each other's changes", (t) => {
  const { open } = temporaryStore(t);
  const [one, two] = [open(), open()];
  one.tryChange((loops) => loops.push(storedLoop("la1")));
  two.tryChange((loops) => loops.push(storedLoop("la2")));
  assert.deepEqual(
    one.read().map(({ id }) => id),
    ["la1", "la2"],
  );
});

test("a change that throws changes nothing", (t) => {
  const { open } = temporaryStore(t);
  const store = open();
  store.tryChange((loops) => loops.push(storedLoop("la1")));
  assert.throws(() =>
    store.tryChange((loops) => {
      loops.pop();
      throw new Error("no");
    }),
  );
  assert.equal(store.read().length, 1);
  assert.equal(store.tryChange((loops) => loops.length).kind, "changed");
});

test("when the last loop goes, the file goes", (t) => {
  const { open, path } = temporaryStore(t);
  const store = open();
  store.tryChange((loops) => loops.push(storedLoop("la1")));
  store.tryChange((loops) => loops.pop());
  assert.equal(existsSync(path), false);
  assert.deepEqual(store.read(), []);
});

test("a claim excludes others until it is released", (t) => {
  const { open, path } = temporaryStore(t);
  const store = open();
  store.tryChange((loops) => loops.push(storedLoop("la1")));
  const claim = claimVersion(path, 2);
  assert.ok(claim);
  assert.equal(claimVersion(path, 2), undefined);
  assert.equal(store.tryChange(() => assert.fail("not meanwhile")).kind, "held");
  claim.release();
  assert.equal(store.tryChange(() => {}).kind, "changed");
});

test("of several processes, one of which is killed in the middle of a change, each run is taken once", async (t) => {
  const { open, path, directory } = temporaryStore(t);
  const runs = 1_000;
  open().tryChange((loops) => {
    for (let i = 0; i < 5; i++) loops.push(storedLoop(`la${i}`, { maxRuns: runs / 5 }));
  });
  const script = join(import.meta.dirname, "claiming-process.ts");
  const startPath = join(directory, "start");
  const outputs: string[] = [];
  const ends = ["", "", "5", "9"].map((dieAfter, index) => {
    const child = spawn(process.execPath, [script, path, startPath, dieAfter]);
    outputs[index] = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      outputs[index] += text;
    });
    return new Promise((resolve) => child.once("close", resolve));
  });
  await waitUntil(() => outputs.every((output) => output.startsWith("ready\n")), 60_000, "all to be ready");
  writeFileSync(startPath, "");
  await Promise.all(ends);
  const taken = outputs.flatMap((output) => output.trim().split("\n").slice(1));
  assert.equal(taken.length, runs, "none is lost");
  assert.equal(new Set(taken).size, runs, "none is taken twice");
  assert.ok(
    outputs.every((output) => output.split("\n").length > 5),
    "all were at it",
  );
  assert.deepEqual(readdirSync(dirname(path)), [], "the claims of the dead are gone, too");
});

test("a file that is not JSON is set aside, named and told of", (t) => {
  const { open, path, damages } = temporaryStore(t);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '{"version": 3, "loops": [{"id"');
  const store = open();
  assert.deepEqual(store.read(), []);
  assert.deepEqual(store.read(), []);
  assert.equal(damages.length, 1);
  const [damage] = damages;
  assert.match(damage?.problems[0] ?? "", /not JSON/);
  assert.match(readFileSync(damage?.setAsidePath ?? "", "utf8"), /"version": 3/);
  store.tryChange((loops) => loops.push(storedLoop("la1")));
  assert.equal(open().read().length, 1);
});

test("of a file with damaged loops the sound ones go on", (t) => {
  const { open, path, damages } = temporaryStore(t);
  mkdirSync(dirname(path), { recursive: true });
  const every = (text: string, everyMs: number) => ({ timer: { kind: "every", text, everyMs } as const });
  const loops = [
    storedLoop("la1"),
    storedLoop("la2", { trigger: { timer: { kind: "cron", text: "0 0 31 2 *" } } }),
    storedLoop("la3", { trigger: every("1s", 1_000) }),
    storedLoop("la4", { trigger: every("10s", 1) }),
    storedLoop("la7", { runs: -1 }),
    storedLoop("la1"),
    { id: "../etc" },
    storedLoop("la8"),
  ];
  writeFileSync(path, JSON.stringify({ version: 7, loops }));
  const store = open();
  assert.deepEqual(
    store.read().map(({ id }) => id),
    ["la1", "la8"],
  );
  assert.equal(damages.length, 1);
  assert.equal(damages[0]?.problems.length, 6, damages[0]?.problems.join("\n"));
  assert.deepEqual(
    open()
      .read()
      .map(({ id }) => id),
    ["la1", "la8"],
    "for the next session, too",
  );
  assert.equal(damages.length, 1, "the damage is told of once");
});

test("a loop whose pattern or events this version does not accept is no damage: it rests, and says why", (t) => {
  const { open, path, damages } = temporaryStore(t);
  const on = (names: string[], match: string) => ({
    trigger: { events: { names, match, debounceMs: 0 } },
  });
  const content = {
    version: 7,
    loops: [
      storedLoop("la1", on(["job_end"], "x{1,900}y{1,900}")),
      storedLoop("la2", on(["not_of_this_pi"], "x")),
      storedLoop("la3", on(["job_end"], "x{900}")),
    ],
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
  const stored = open().read();
  assert.deepEqual(
    stored.map(({ state }) => state.kind),
    ["paused", "paused", "active"],
  );
  const [complex, unknown] = stored.map(({ state }) => (state.kind === "paused" ? state.why : undefined));
  assert.match(complex ?? "", /is too complex \(at least 1800 instructions; at most 1024 are allowed\)/);
  assert.match(unknown ?? "", /"not_of_this_pi", which is no event/);
  assert.equal(stored[0]?.trigger.events?.match, "x{1,900}y{1,900}", "nothing is lost");
  assert.deepEqual(damages, []);
  open().tryChange((loops) => loops.pop());
  assert.deepEqual(
    open()
      .read()
      .map(({ id }) => id),
    ["la1", "la2"],
  );
});

test("a store lies under the agent directory, keyed by the real path of the working directory", (t) => {
  const { directory } = temporaryStore(t);
  const real = join(directory, "real dir");
  mkdirSync(real);
  symlinkSync(real, join(directory, "link"));
  const project = storePath("/agent", real, "project", "s1");
  assert.match(project, /^\/agent\/loop\/real_dir-[0-9a-f]{16}\/project\.json$/);
  assert.equal(storePath("/agent", join(directory, "link"), "project", "s2"), project);
  assert.notEqual(storePath("/agent", directory, "project", "s1"), project);
  assert.match(storePath("/agent", real, "session", "../s/1"), /\/session-_s_1\.json$/);
});
