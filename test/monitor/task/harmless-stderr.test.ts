import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { isHarmlessStderr } from "../../../extensions/monitor/task/harmless-stderr.ts";
import { skippedWithout } from "../../harness/on-path.ts";

test("knows what well-known programs say of themselves before they wait", () => {
  for (const line of [
    "Setting up watches.",
    "Setting up watches.  Beware: since -r was given, this may take a while!",
    "Watches established.",
    "Warning: Permanently added 'build.example' (ED25519) to the list of known hosts.",
    "Attaching to web-1, db-1",
    "Watching for file changes with StatReloader",
    "Listening on 0.0.0.0 8080",
    "Ncat: Listening on :::8080",
    "listening on eth0, link-type EN10MB (Ethernet), snapshot length 262144 bytes",
    "tcpdump: verbose output suppressed, use -v[v]... for full protocol decode",
    "Capturing on 'eth0'",
  ]) {
    assert.equal(isHarmlessStderr(line), true, line);
  }
});

test("knows nothing of what could be wrong", () => {
  for (const line of [
    "bash: line 1: frobnicate: command not found",
    "Couldn't watch /nowhere: No such file or directory",
    "error: Setting up watches.",
    "tail: cannot open 'app.log' for reading: No such file or directory",
    "Listening on",
    "",
  ]) {
    assert.equal(isHarmlessStderr(line), false, line);
  }
});

test("knows what inotifywait really says", { skip: skippedWithout("inotifywait") }, async (t) => {
  for (const options of [["-m"], ["-m", "-r"]]) {
    const child = spawn("inotifywait", [...options, import.meta.dirname], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    t.after(() => child.kill());
    const said: string[] = [];
    const reader = createInterface(child.stderr);
    reader.on("line", (line) => said.push(line));
    while (said.length < 2) await once(reader, "line");
    assert.deepEqual(said.map(isHarmlessStderr), [true, true], said.join("\n"));
  }
});
