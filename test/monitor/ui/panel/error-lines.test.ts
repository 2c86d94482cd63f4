import assert from "node:assert/strict";
import { test } from "node:test";
import { BlockLines } from "../../../../extensions/monitor/ui/panel/block-lines.ts";
import { ERRORS } from "../../../../extensions/monitor/ui/panel/error-lines.ts";
import { IndexedLog } from "../../../../extensions/monitor/ui/panel/indexed-log.ts";
import { PIECE_BYTES } from "../../../../extensions/monitor/ui/panel/line-index.ts";
import { LogFile } from "../../../../extensions/monitor/ui/panel/log-file.ts";
import { LogSearch } from "../../../../extensions/monitor/ui/panel/log-search.ts";
import { logWith } from "./log-with.ts";

const errors = [
  "npm ERR! code ELIFECYCLE",
  "npm error Missing script: start",
  "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'x'",
  "code: 'ERR_REQUIRE_ESM'",
  "[12:00:01 ERR] could not connect",
  "-ERR unknown command 'FOO'",
  "E1122 12:00:00.123456    1234 server.go:12] no route",
  "E 12:00:00 server: no route",
  "E, [2026-11-22T12:00:00 #1] -- : it broke",
  "E/AndroidRuntime( 123): it broke",
  "E       assert 1 == 2",
  'level=error msg="it broke"',
  '{"level":"error","msg":"it broke"}',
  'time=12:00 level=ERROR msg="" err=timeout',
  "lvl=eror msg=bad",
  "panic: runtime error: index out of range",
  "thread 'main' panicked at src/main.rs:2:5:",
  "Traceback (most recent call last):",
  "fatal: not a git repository",
  'FATAL:  role "x" does not exist',
  "error[E0308]: mismatched types",
  "src/a.ts(3,5): error TS2322: Type",
  "src/a.c:3:5: error: expected ';'",
  "##[error]Process completed with exit code 1.",
  "::error file=a.ts::it broke",
  "TypeError: x is not a function",
  "AssertionError [ERR_ASSERTION]: 1 == 2",
  "Caused by: java.lang.NullPointerException: x",
  "--- FAIL: TestCart (0.00s)",
  "FAIL src/cart.test.ts",
  "FAILED tests/test_cart.py::test_total",
  "1 failed, 3 passed",
  "10 failed",
  "2 tests errored",
  "Tests:       2 failed, 2 total",
  "test result: FAILED. 3 passed; 1 failed; 0 ignored",
  "not ok 3 - total",
  "    not ok 3 - total",
  "✗ src/cart.test.ts",
  " ✖ 3 problems (3 errors, 0 warnings)",
  " × cart > total 3ms",
  "BUILD FAILURE",
  "Build failed with 2 errors.",
  "bash: foo: command not found",
  "cat: x: No such file or directory",
  "ls: cannot open directory: Permission denied",
  "Segmentation fault (core dumped)",
  "connect ECONNREFUSED 127.0.0.1:3000",
  "Connection refused",
  "make: *** [Makefile:2: all] Error 1",
  "Errors: 3",
  "error: 0x80070005",
  "errors=12",
  "Unhandled promise rejection",
  "dotnet: 2 Error(s)",
  "TypeError: undefined is not a function",
  "TypeError: undefined is not an object (evaluating 'x.y')",
  "TypeError: null is not an object",
  'error: null value in column "id" violates not-null constraint',
  "ld: error: undefined symbol: main",
  "Error: 0 results returned",
  "error: false positives are on",
  "level=warn err=nil pointer dereference",
  "error=nil pointer dereference",
  "err=null value in column",
];

const others = [
  "0 errors",
  "Found 0 errors. Watching for file changes.",
  "no error",
  "No errors found",
  "no known errors",
  "finished without errors",
  "    0 Error(s)",
  "3 passed; 0 failed; 0 ignored",
  "0 tests failed",
  "errors: 0, warnings: 3",
  "Failures: 0, Errors: 0, Skipped: 0",
  "ok: 3 changed=1 unreachable=0 failed=0",
  "ℹ fail 0",
  "# fail 0",
  '{"error":null,"ok":true}',
  '{"error": "", "ok": true}',
  '"errors": []',
  "level=info msg=done error=<nil>",
  "err=nil took=3ms",
  "err=nil",
  "err=<nil> took 3ms",
  "err=null, done",
  "level=info msg=sent err=nil channel=ops",
  "error=null object=7 took=3ms",
  "an error-free build",
  "gcc -Wall -Werror -o a a.c",
  "wrote error.log",
  "✓ src/error.test.ts (3 tests)",
  "GET /errors/404.html",
  "copied src/errors/index.ts",
  "retry with --fail-fast",
  "the failover went well",
  "onerror=retry error_count",
  "a terror of a non-fatal kind",
  "EXAMPLE: it works",
  "E2E tests passed",
  "Everything is fine",
  "3 × 4 = 12",
  "stderr is empty",
  "Error(s): 0",
  "Errors:   0",
  "Failures:  0",
  "errors: 0.",
  "errors = 0",
  "error = none",
  "failed: 0.0",
  "Failed: 0 Passed: 3",
  "0/12 failed",
  "Failed tests: none",
  "",
];

function findsIn(line: string): boolean {
  let finds = false;
  new BlockLines(Buffer.from(`before\n${line}\nbehind\n`)).find(ERRORS.pattern, (index, _offset, length) => {
    assert.ok(length > 0 && length <= ERRORS.maxLength, line);
    if (index === 1) finds = true;
    return true;
  });
  return finds;
}

test("! finds errors as real tools write them", () => {
  assert.deepEqual(
    errors.filter((line) => !findsIn(line)),
    [],
  );
});

test("! finds none where there is none", () => {
  assert.deepEqual(others.filter(findsIn), []);
});

test("! goes from line to line, however many such words one has", async (t) => {
  const path = logWith(t, "fine\nError: it failed, fatal error\nfine\nFAIL with an error\n");
  const log = await IndexedLog.open(() => LogFile.open(path));
  t.after(() => log.close());
  const search = new LogSearch(log, ERRORS);
  await search.count(() => {});
  assert.equal(search.total, 2);
  const first = await search.nearest({ line: 0, piece: 0, offset: -1 }, "down");
  assert.deepEqual([first?.hit.line, first?.hit.offset], [1, 0]);
  const second = await search.nearest(first?.hit ?? assert.fail(), "down");
  assert.deepEqual([second?.hit.line, second && search.rankOf(second.hit)], [3, 2]);
  assert.equal((await search.nearest(second?.hit ?? assert.fail(), "up"))?.hit.line, 1);
});

test("! sees in a line that is read in pieces what it sees in a short one", async (t) => {
  // The edge of two pieces falls on each of its characters.
  const shifts = Array.from({ length: 40 }, (_, index) => index - 20);
  const pad = (length: number): string => "ab ".repeat(Math.ceil(length / 3)).slice(0, length);
  const texts = {
    "onerror=retry": 0,
    "with no known errors": 0,
    "errors:      0, warnings: 3": 0,
    "error = none": 0,
    "an error-free build": 0,
    " × cart": 0,
    "E 12:00:00 x": 0,
    "0/12 tests failed": 0,
    "errors: 3": shifts.length,
    "java.io.UncheckedIOException: x": shifts.length,
  };
  for (const [text, expected] of Object.entries(texts)) {
    const line = (shift: number): string =>
      `${pad(PIECE_BYTES + shift - 10)} ${text} ${pad(4 * PIECE_BYTES)}\n`;
    const log = await IndexedLog.open(() => LogFile.open(logWith(t, shifts.map(line).join(""))));
    t.after(() => log.close());
    assert.ok(log.piecesOf(0) > 1, "it is read in pieces");
    const search = new LogSearch(log, ERRORS);
    await search.count(() => {});
    assert.equal(search.total, expected, text);
  }
});

test("! looks at a hostile line in time that grows with its length alone", () => {
  for (const part of ["A", "Err", "no ", "E", " ", "error=", "ERR_A", "no a", "0 ", "TypeErro", "×"]) {
    const line = part.repeat(Math.ceil(60_000 / part.length));
    const beganAtMs = performance.now();
    findsIn(line);
    assert.ok(performance.now() - beganAtMs < 2_000, part);
  }
});
