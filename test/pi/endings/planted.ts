import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Home } from "../../harness/home.ts";
import type { PiHost } from "../../harness/host.ts";
import { type ReplyToolCall, reply, type Script } from "../../harness/model-reply.ts";
import { type ModelRequest, messageTexts, toolResults } from "../../harness/model-request.ts";
import { commandLine, parentProcess, processesMatching, processGroup } from "../../harness/processes.ts";
import { waitUntil } from "../../harness/wait.ts";
import { taskProcesses } from "../session-state.ts";
import { identify, isStopped, lives, type RecordedProcess, readRecords } from "./recorded-process.ts";
import { nestedCommand, nestedPrompt, sleeper, type Tree, type TreePlace } from "./trees.ts";

const upTimeoutMs = 60_000;

/** A tree that stands as a task of pi. */
export interface Planted {
  home: Home;
  tree: Tree;
  /** The id of its monitor. */
  id: string;
  processes: RecordedProcess[];
  /** Lets the shell go on. */
  release(): void;
}

/** Returns the calls that plant the trees; the shell of each waits for its release, and then runs `after`. */
export function plantingCalls(
  host: PiHost,
  home: Home,
  trees: readonly Tree[],
  after: string,
  args: Record<string, unknown> = {},
): ReplyToolCall[] {
  return trees.map((tree) => {
    const place = placeOf(host, home, tree);
    const fifo = fifoOf(place);
    execFileSync("mkfifo", [fifo]);
    const command = `echo "own $$" >>${place.recordsPath}; ${tree.build(place)}\nread -r _ <${fifo}; ${after.replaceAll("FIFO", fifo)}`;
    return { name: "monitor", args: { description: tree.name, command, ...args } };
  });
}

/** Answers a nested pi; others get the answer of `outer`. */
export function withNested(home: Home, outer: Script): Script {
  return (request, index) => {
    if (!isNested(request)) return outer(request, index);
    if (toolResults(request).length > 0) return reply.text("Nested and watching.");
    const command = nestedCommand(join(home.cwd, "nested-pi.pids"));
    return reply.call("monitor", { description: "nested", command, persistent: true });
  };
}

/** Waits until all of them stand complete. */
export async function standing(
  host: PiHost,
  home: Home,
  trees: readonly Tree[],
  results: readonly string[],
): Promise<Planted[]> {
  return Promise.all(
    trees.map(async (tree) => {
      const place = placeOf(host, home, tree);
      const result = results.find((text) => text.includes(`"${tree.name}", pid `));
      const [, id] = /^Started monitor (\S+) /.exec(result ?? "") ?? [];
      assert.ok(id, results.join("\n"));
      const expected = 1 + tree.own + (tree.independent ?? 0);
      await waitUntil(
        () => isUp(tree, readRecords(place.recordsPath), expected),
        upTimeoutMs,
        () => `${tree.name} to stand: ${JSON.stringify(readRecords(place.recordsPath))} of ${expected}`,
      );
      const processes = readRecords(place.recordsPath);
      assert.ok(processes.every(lives), `${tree.name} has ended already`);
      if (tree.name === "tmux server") processes.push(...openWindowOfUser(place));
      if (tree.name === "nested pi") processes.push(await guardianBelow(processes));
      return { home, tree, id, processes, release: () => release(fifoOf(place)) };
    }),
  );
}

/** Returns the processes that remain of the task, by its record or by its marker. */
export function leftOf({ home, id, processes }: Planted): number[] {
  const independent = processes.filter(({ role }) => role === "other").map(({ pid }) => pid);
  const recorded = processes.filter((process) => process.role === "own" && lives(process));
  const marked = taskProcesses(home, id);
  return [...new Set([...recorded.map(({ pid }) => pid), ...marked])].filter(
    (pid) => !independent.includes(pid),
  );
}

export function describe(pids: readonly number[]): string {
  const facts = (pid: number) =>
    `${commandLine(pid)}; parent ${parentProcess(pid)}, group ${processGroup(pid)}, ${markerOf(pid)}`;
  return pids.map((pid) => `${pid} (${facts(pid)})`).join(", ");
}

/** Returns `PI_MONITOR_TASK=…`, by which a process tells its task. */
export function markerOf(pid: number): string {
  try {
    const environment = readFileSync(`/proc/${pid}/environ`, "utf8");
    return /PI_MONITOR_TASK=\w+/.exec(environment)?.[0] ?? "no marker";
  } catch {
    return "has ended";
  }
}

/** Opens a window as a user might later, without knowing the task. */
function openWindowOfUser({ socketPath }: TreePlace): RecordedProcess[] {
  const tmux = (...args: string[]) => execFileSync("tmux", ["-S", socketPath, ...args], { encoding: "utf8" });
  const format = ["-P", "-F", "#{pane_pid}"];
  const windowPid = Number(tmux("new-window", "-d", ...format, `exec ${sleeper}`));
  const serverPid = Number(tmux("display-message", "-p", "#{pid}"));
  return [windowPid, serverPid].map((pid) => identify(pid, "other"));
}

/** Finds the guardian, which starts just after the shell of the nested task. */
async function guardianBelow(processes: readonly RecordedProcess[]): Promise<RecordedProcess> {
  const pids = processes.map(({ pid }) => pid);
  const find = () => processesMatching("guardian.sh").find((pid) => pids.includes(parentProcess(pid) ?? 0));
  return identify(await waitUntil(find, upTimeoutMs, "the guardian of the nested pi"), "own");
}

function isUp(tree: Tree, records: readonly RecordedProcess[], expected: number): boolean {
  if (records.length < expected) return false;
  if (tree.name !== "stopped") return true;
  return records.some(({ pid }) => isStopped(pid));
}

export function isNested(request: ModelRequest): boolean {
  return messageTexts(request).some(({ role, text }) => role === "user" && text === nestedPrompt);
}

function placeOf(host: PiHost, home: Home, tree: Tree): TreePlace {
  const base = join(home.cwd, tree.name.replaceAll(/\W+/g, "-"));
  return { host, home, recordsPath: `${base}.pids`, socketPath: join(home.cwd, "tmux") };
}

function fifoOf({ recordsPath }: TreePlace): string {
  return recordsPath.replace(/pids$/, "go");
}

/** Opens the fifo for both directions, so that the test never waits for the shell. */
function release(fifo: string): void {
  const descriptor = openSync(fifo, "r+");
  writeSync(descriptor, "go\n");
  // The shell may read it a little later, but the text is gone once nobody has the fifo open.
  setTimeout(() => closeSync(descriptor), 10_000).unref();
}
