import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { defaultPrompt } from "../../extensions/loop/host/default-prompt.ts";
import { temporaryDirectory } from "../harness/temporary-directory.ts";

test("a loop.md that is a pipe, a directory, a link to one or too large is refused, and nothing waits for it", async (t) => {
  const cwd = await temporaryDirectory(t);
  const path = join(cwd, ".pi", "loop.md");
  mkdirSync(join(cwd, ".pi"));
  const ctx = { cwd, isProjectTrusted: () => true } as ExtensionContext;
  const bad: [() => void, RegExp][] = [
    [() => execFileSync("mkfifo", [path]), /loop\.md is no file; a prompt is a text file\.$/],
    [() => mkdirSync(path), /loop\.md is no file/],
    [() => symlinkSync("/dev/zero", path), /loop\.md is no file/],
    [() => symlinkSync("loop.md", path), /loop\.md cannot be read: ELOOP/],
    [
      () => writeFileSync(path, "x".repeat(10_000_000)),
      /has 10000000 bytes; a prompt has at most 10000 char/,
    ],
    [() => writeFileSync(path, "x".repeat(10_001)), /has 10001 characters; a prompt has at most 10000 char/],
  ];
  for (const [make, says] of bad) {
    make();
    assert.throws(() => defaultPrompt(ctx), says);
    rmSync(path, { recursive: true });
  }
  writeFileSync(join(cwd, "shared.md"), "look after it\n");
  symlinkSync("../shared.md", path);
  assert.equal(defaultPrompt(ctx)?.prompt, "look after it");
});
