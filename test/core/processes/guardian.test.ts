import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Guardian } from "../../../extensions/core/processes/guardian.ts";
import { nativePty } from "../../../extensions/monitor/pty/native-pty.ts";
import { setVariable } from "../../harness/environment.ts";
import {
  commandLine,
  cpuSeconds,
  isAlive,
  killIfAlive,
  parentProcess,
  processGroup,
} from "../../harness/processes.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";
import { waitUntil, withTimeout } from "../../harness/wait.ts";
import { guardedPi, guardianOf, guardiansOf } from "./guardian-run.ts";
import { onLinux, startTree } from "./process-tree.ts";

const trees: [script: string, sleeps: number][] = [
  ["SLEEP | cat & SLEEP & wait", 2],
  ["trap '' TERM; SLEEP & wait; wait", 1],
  ["SLEEP & wait", 1],
  ["(setsid SLEEP &); setsid SLEEP >/dev/null 2>&1 & wait", 2],
  ["(setsid bash -c '(SLEEP &)' &); SLEEP & wait", 2],
  ["env -i SLEEP >/dev/null 2>&1 & (env -i setsid SLEEP &); wait", 2],
];

const script = fileURLToPath(new URL("../../../extensions/core/processes/guardian.sh", import.meta.url));
/** More than any pid. */
const NO_GROUP = 9_999_999;

/** The index of the tree that is stopped first. */
const STOPPED = 2;

test("ends all that belongs to the tasks of a pi that was killed, and goes", onLinux, async (t) => {
  const pi = await guardedPi(t, trees);
  for (const pid of pi.living(STOPPED)) process.kill(pid, "SIGSTOP");
  process.kill(pi.pid, "SIGKILL");
  const left = (): number[] => trees.flatMap((_tree, index) => pi.living(index));
  await waitUntil(
    () => left().length === 0,
    30_000,
    () => `the end of ${left()}`,
  );
  await waitUntil(() => !isAlive(pi.guardian), 30_000, "the end of the guardian");
});

test(
  "kills what ignores SIGTERM even if the machine slept for longer than all its waits",
  onLinux,
  async (t) => {
    const programs = await temporaryDirectory(t);
    // Each look at this clock is a thousand seconds later.
    const clock = `#!/bin/sh\nread -r now <${programs}/now\necho $((now + 1000)) | tee ${programs}/now\n`;
    writeFileSync(join(programs, "now"), "0\n");
    writeFileSync(join(programs, "date"), clock, { mode: 0o755 });
    setVariable(t, "PATH", `${programs}:${process.env.PATH}`);
    const pi = await guardedPi(t, [["trap '' TERM; SLEEP & wait; wait", 1]]);
    process.kill(pi.pid, "SIGKILL");
    await waitUntil(() => !isAlive(pi.guardian), 30_000, "the end of the guardian");
    assert.deepEqual(pi.living(0), []);
  },
);

test("signals no process that has got the pid of one that it has seen", onLinux, async (t) => {
  const programs = await temporaryDirectory(t);
  const { pid: early = assert.fail() } = spawn("sleep", ["300"], { stdio: "ignore" });
  t.after(() => killIfAlive(early));
  /** Replaces a program that the guardian runs. @param behind what it does once, if its first argument fits */
  const replace = (name: string, fits: string, behind: string): void => {
    const real = execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    const once = `case $1 in ${fits}) mkdir ${programs}/${name}-ran 2>/dev/null || exit 0; ${behind} ;; esac`;
    writeFileSync(join(programs, name), `#!/bin/sh\n${real} "$@"\n${once}\n`, { mode: 0o755 });
  };
  // The one with that pid began earlier, and is seen no more when the signal is sent.
  replace("awk", "*isRoot*", `echo own m1 ${early} 1 ${early}`);
  // The one with that pid held the output, and was gone before this one began.
  const begin = `sleep 300 >/dev/null 2>&1 & echo $! >${programs}/late`;
  replace("ls", "*", `${begin}; printf '/proc/%s/fd:\\n1 -> /no/output\\n' $!`);
  const guardian = spawn("sh", [script, "1.1", "proc"], {
    stdio: ["pipe", "ignore", "inherit"],
    env: { PATH: `${programs}:${process.env.PATH}` },
  });
  guardian.stdin.end(`+ m1 1 ${NO_GROUP} 0 PI_MONITOR_NONE=${process.pid} /no/output\n`);
  await withTimeout(once(guardian, "exit"), 30_000, "the end of the guardian");
  const late = Number(readFileSync(join(programs, "late"), "utf8"));
  t.after(() => killIfAlive(late));
  assert.deepEqual([isAlive(early), isAlive(late)], [true, true]);
});

test(
  "ends what has a line feed in its name, and the row of another process behind it",
  onLinux,
  async (t) => {
    const program = join(await temporaryDirectory(t), "x) S 1\n1 (y");
    symlinkSync(execFileSync("sh", ["-c", "command -v sleep"], { encoding: "utf8" }).trim(), program);
    const named = `set -- SLEEP; exec -a "$1" "${program}" "$2"`;
    const pi = await guardedPi(t, [[`(setsid bash -c '${named}' &)`, 1]]);
    process.kill(pi.pid, "SIGKILL");
    await waitUntil(() => !isAlive(pi.guardian), 30_000, "the end of the guardian");
    assert.deepEqual(pi.living(0), []);
  },
);

test(
  "survives what ends the group or session of its pi, and every signal that can be ignored",
  onLinux,
  async (t) => {
    const pi = await guardedPi(t, [["SLEEP & wait", 1]]);
    await waitUntil(() => ignoresAll(pi.guardian), 10_000, "the guardian to ignore signals");
    for (const signal of ["HUP", "INT", "QUIT", "TERM", "PIPE", "ALRM", "USR1", "USR2", "TSTP"])
      process.kill(pi.guardian, `SIG${signal}`);
    assert.notEqual(processGroup(pi.guardian), processGroup(pi.pid));
    const session = execFileSync("ps", ["-o", "sid=", "-p", `${pi.guardian}`], { encoding: "utf8" });
    assert.equal(Number(session), pi.guardian);
    process.kill(pi.pid, "SIGKILL");
    await waitUntil(() => pi.living(0).length === 0, 30_000, "the end of the tree");
    await waitUntil(() => !isAlive(pi.guardian), 30_000, "the end of the guardian");
  },
);

test("leaves alone what has ended or was never its own", onLinux, async (t) => {
  const pi = await guardedPi(t, [
    ["SLEEP & wait", 1],
    ["SLEEP & wait", 1],
    ["(setsid SLEEP >/dev/null 2>&1 &); SLEEP & wait", 2],
  ]);
  await waitUntil(() => pi.living(2).some((pid) => parentProcess(pid) === 1), 30_000, "the orphan");
  await pi.tell("release 0");
  process.kill(pi.pid, "SIGKILL");
  await waitUntil(() => !isAlive(pi.guardian), 30_000, "the end of the guardian");
  assert.equal(pi.living(0).length, 2, "the released one");
  assert.deepEqual(pi.living(1), []);
  assert.equal(pi.living(2).length, 1, "what has made itself independent");
});

test("is started again when it dies, and knows then what to guard", onLinux, async (t) => {
  const pi = await guardedPi(t, [["SLEEP & wait", 1]]);
  process.kill(pi.guardian, "SIGKILL");
  const second = await guardianOf(pi.pid, pi.guardian);
  process.kill(second, "SIGKILL");
  const third = await guardianOf(pi.pid, second);
  // Its pi has told it all tasks before this answer.
  await pi.tell("ready?");
  process.kill(pi.pid, "SIGKILL");
  await waitUntil(() => pi.living(0).length === 0, 30_000, "the end of the tree");
  await waitUntil(() => !isAlive(third), 30_000, "the end of the guardian");
});

test("goes with a pi that closes it, and touches nothing then", onLinux, async (t) => {
  const pi = await guardedPi(t, [["SLEEP & wait", 1]]);
  await pi.tell("close");
  await waitUntil(() => !isAlive(pi.guardian), 30_000, "the end of the guardian");
  process.kill(pi.pid, "SIGKILL");
  await pi.exited;
  assert.equal(pi.living(0).length, 2);
});

test("does not keep its pi from exiting, and ends what that leaves", onLinux, async (t) => {
  const pi = await guardedPi(t, [["SLEEP & wait", 1]], "--detached");
  await pi.tell("unread");
  await withTimeout(pi.exited, 30_000, "the exit of pi");
  await waitUntil(() => pi.living(0).length === 0, 30_000, "the end of the tree");
  await waitUntil(() => !isAlive(pi.guardian), 30_000, "the end of the guardian");
});

test("uses no processor time while it waits", onLinux, async (t) => {
  const pi = await guardedPi(t, [["SLEEP & wait", 1]]);
  const before = cpuSeconds(pi.guardian);
  for (let turn = 0; turn < 20; turn++) await pi.tell("and now?");
  assert.ok(cpuSeconds(pi.guardian) - before <= 0.05 && before <= 0.2, `${before} s at first`);
});

test("is started again if it dies, and goes when it is closed", onLinux, async (t) => {
  const tree = await startTree(t, "SLEEP & wait", 1);
  const guardian = new Guardian();
  t.after(() => guardian.close());
  await guardian.forTask("m1", 1_000).guard(tree.identity);
  const pid = await guardianOf(process.pid);
  process.kill(pid, "SIGKILL");
  const next = await guardianOf(process.pid, pid);
  assert.deepEqual(guardiansOf(process.pid), [next]);
  guardian.release("m1");
  guardian.close();
  await waitUntil(() => guardiansOf(process.pid).length === 0, 30_000, "the end of the guardian");
  assert.equal(tree.living().length, 2);
});

/** Starts a process whose output is a new terminal. @returns its pid and the terminal */
async function inTerminal(t: TestContext): Promise<{ pid: number; master: number; path: string }> {
  const { master, slave, pty: path } = nativePty().open(80, 24);
  // The package leaves both descriptors open in new processes.
  const script = `trap '' HUP; exec ${master}>&- ${slave}>&-; exec sleep 60`;
  const { pid = assert.fail("no process") } = spawn("bash", ["-c", script], {
    stdio: ["ignore", slave, "ignore"],
    detached: true,
  });
  t.after(() => killIfAlive(pid));
  closeSync(slave);
  await waitUntil(() => commandLine(pid)?.startsWith("sleep"), 10_000, "the process");
  return { pid, master, path };
}

test(
  "of a terminal that closed with pi it ends the holders, and never who has a terminal of that name now",
  onLinux,
  async (t) => {
    const left = await inTerminal(t);
    // Before the next process inherits it.
    closeSync(left.master);
    const stranger = await inTerminal(t);
    t.after(() => closeSync(stranger.master));
    const guardian = spawn("sh", [script, "1.1", "proc"], { stdio: ["pipe", "ignore", "inherit"] });
    const exited = once(guardian, "exit");
    const tasks = { m1: left.path, m2: stranger.path };
    for (const [id, path] of Object.entries(tasks))
      guardian.stdin.write(`+ ${id} 1 ${NO_GROUP} 0 PI_MONITOR_NONE=${id}${process.pid} ${path}\n`);
    guardian.stdin.end();
    await withTimeout(exited, 30_000, "the end of the guardian");
    assert.deepEqual([isAlive(left.pid), isAlive(stranger.pid)], [false, true]);
  },
);

/** Tells whether it has passed its trap, which ignores this signal last. */
function ignoresAll(pid: number): boolean {
  const [, mask = "0"] = /^SigIgn:\s*(\w+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return ((BigInt(`0x${mask}`) >> BigInt(constants.signals.SIGTTOU - 1)) & 1n) === 1n;
}
