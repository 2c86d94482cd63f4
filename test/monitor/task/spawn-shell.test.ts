import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { TaskGuard } from "../../../extensions/core/processes/guardian.ts";
import type { TaskIdentity } from "../../../extensions/core/processes/task-processes.ts";
import {
  checkDirectory,
  type ShellCommand,
  type ShellProcess,
  spawnShell,
  TASK_VARIABLE,
} from "../../../extensions/monitor/task/spawn-shell.ts";
import { processesWithEnvironment, processGroup } from "../../harness/processes.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";
import { withTimeout } from "../../harness/wait.ts";

const onLinux = { skip: process.platform !== "linux" && "reads /proc" };

function bash(command: string, changes: Partial<ShellCommand> = {}): ShellCommand {
  return { shell: "/bin/bash", args: ["-c"], command, cwd: "/", env: process.env, ...changes };
}

/** Returns all output of the command, once both streams have ended. */
async function outputOf(shell: ShellProcess): Promise<{ stdout: string; stderr: string }> {
  const [stdout, stderr] = await Promise.all(
    shell.streams.map((stream) => {
      const chunks: Buffer[] = [];
      stream.consume = (chunk) => chunks.push(Buffer.from(chunk));
      stream.resume();
      return withTimeout(stream.ended, 5_000, "the end of the stream").then(() =>
        Buffer.concat(chunks).toString(),
      );
    }),
  );
  return { stdout: stdout ?? "", stderr: stderr ?? "" };
}

test("runs the command in its directory, with its environment and the task's marker", async (t) => {
  const cwd = await temporaryDirectory(t);
  const env = { ...process.env, GIVEN: "given" };
  const shell = await spawnShell(
    bash(`pwd -P; echo $GIVEN $${TASK_VARIABLE}; echo err >&2`, { cwd, env }),
    "m7k2",
  );
  const { stdout, stderr } = await outputOf(shell);
  assert.match(stdout, new RegExp(`${cwd}\ngiven m7k2\n$`));
  assert.equal(stderr, "err\n");
});

test("starts the shell in a process group of its own", onLinux, async (t) => {
  const shell = await spawnShell(bash("exec sleep 60"), "m1");
  t.after(() => process.kill(-shell.pid, "SIGKILL"));
  assert.equal(processGroup(shell.pid), shell.pid);
});

test("gives the command nothing to read", async () => {
  const { stdout } = await outputOf(await spawnShell(bash("cat; echo done"), "m1"));
  assert.equal(stdout, "done\n");
});

test("lets the command open its outputs by name", onLinux, async () => {
  const command = "echo both | tee /dev/stderr; echo more > /dev/stdout; echo err > /dev/stderr";
  const { stdout, stderr } = await outputOf(await spawnShell(bash(command), "m1"));
  assert.equal(stdout, "both\nmore\n");
  assert.equal(stderr, "both\nerr\n");
});

test("hands on all of a large output", async () => {
  const { stdout } = await outputOf(await spawnShell(bash("seq 1 300000"), "m1"));
  assert.equal(stdout.length, 1_988_895);
  assert.ok(stdout.endsWith("\n300000\n"));
});

test("names a working directory that is not there", async (t) => {
  const cwd = join(await temporaryDirectory(t), "gone");
  const message = `The working directory does not exist: ${cwd}. Nothing was started.`;
  await assert.rejects(spawnShell(bash("true", { cwd }), "m1"), { message });
  await assert.rejects(checkDirectory(bash("true", { cwd })), { message });
});

test("names a working directory that is a file", async (t) => {
  const cwd = join(await temporaryDirectory(t), "file");
  await writeFile(cwd, "");
  await assert.rejects(
    spawnShell(bash("true", { cwd }), "m1"),
    /does not exist: .*file\. Nothing was started/,
  );
});

test("names a shell that is not there", async () => {
  for (const shell of ["/no/such/shell", "no-such-shell-anywhere"]) {
    await assert.rejects(spawnShell(bash("true", { shell }), "m1"), {
      message: `The shell does not exist: ${shell}. Nothing was started.`,
    });
  }
});

test("says what the system has against a shell that cannot be run", async (t) => {
  const shell = join(await temporaryDirectory(t), "shell");
  await writeFile(shell, "", { mode: 0o644 });
  await assert.rejects(
    spawnShell(bash("true", { shell }), "m1"),
    /could not be started: .*EACCES.*Nothing was started/,
  );
});

test("says that a command is too long for the system", async () => {
  await assert.rejects(
    spawnShell(bash(`: ${"x".repeat(3_000_000)}`), "m1"),
    (error: Error) =>
      /could not be started: .*E2BIG.*Nothing was started/.test(error.message) && error.message.length < 500,
  );
});

test("refuses a command with a NUL byte", async () => {
  await assert.rejects(
    spawnShell(bash("echo a\0b"), "m1"),
    /could not be started: .*null bytes.*Nothing was started/,
  );
});

test("a guard knows of a command before it runs, and of its group in the same turn", onLinux, async (t) => {
  let carriersBefore: number[] | undefined;
  let isNextTurn = false;
  let guarded: TaskIdentity | undefined;
  const guard: TaskGuard = {
    async expect({ marker }) {
      await new Promise(setImmediate);
      const [name = "", value] = marker.split("=");
      carriersBefore = processesWithEnvironment(name, value);
      setImmediate(() => {
        isNextTurn = true;
      });
    },
    async guard(task) {
      assert.equal(isNextTurn, false);
      guarded = task;
    },
    release: () => assert.fail(),
  };
  const { pid, leaderStartTime, marker, outputs } = await spawnShell(
    bash("exec sleep 60"),
    "m1",
    "apart",
    "none",
    guard,
  );
  t.after(() => process.kill(-pid, "SIGKILL"));
  assert.deepEqual(carriersBefore, []);
  assert.deepEqual(guarded, { groupId: pid, leaderStartTime, marker, outputs, leftByShell: [] });
});

test("a guard forgets a command that does not start", async () => {
  const calls: string[] = [];
  const guard: TaskGuard = {
    expect: async () => void calls.push("expect"),
    guard: async () => assert.fail(),
    release: () => calls.push("release"),
  };
  await assert.rejects(
    spawnShell(bash("true", { shell: "/no/such/shell" }), "m1", "apart", "none", guard),
    /does not exist/,
  );
  assert.deepEqual(calls, ["expect", "release"]);
});

test(
  "leaves no descriptor open, after a start that failed and after one that ended",
  onLinux,
  async (t: TestContext) => {
    const cwd = await temporaryDirectory(t);
    await outputOf(await spawnShell(bash("true"), "m1"));
    const before = readdirSync("/proc/self/fd").length;
    for (let i = 0; i < 5; i++) {
      await outputOf(await spawnShell(bash("echo x", { cwd }), "m1"));
      await assert.rejects(spawnShell(bash("true", { shell: "/no/such/shell" }), "m1"));
      await assert.rejects(spawnShell(bash(`: ${"x".repeat(3_000_000)}`), "m1"));
    }
    assert.ok(readdirSync("/proc/self/fd").length <= before);
  },
);
