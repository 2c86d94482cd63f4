import { existsSync } from "node:fs";
import { FileStore } from "../../../extensions/loop/store/file-store.ts";

/**
 * Takes the due runs of the store at `argv[2]`, as a session would, until none is left, and prints each. It
 * begins when the file of `argv[3]` exists, so that all begin at once. After `argv[4]` runs it dies in the
 * middle of a change.
 */
const [, , path = "", startPath = "", dieAfter = ""] = process.argv;
const store = new FileStore("project", path, "/", () => {});
let taken = 0;

function start(): void {
  if (existsSync(startPath)) takeOne();
  else setTimeout(start, 1);
}

function takeOne(): void {
  const change = store.tryChange((loops) => {
    const loop = loops[0];
    if (!loop) return undefined;
    loop.runs++;
    if (loop.runs === loop.maxRuns) loops.shift();
    if (taken === Number(dieAfter || Number.NaN)) process.kill(process.pid, "SIGKILL");
    return `${loop.id} ${loop.runs}`;
  });
  if (change.kind === "changed") {
    if (change.value === undefined) return;
    taken++;
    process.stdout.write(`${change.value}\n`);
  }
  setTimeout(takeOne, change.kind === "held" ? 1 : 0);
}

process.stdout.write("ready\n");
start();
