import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { masked, startSession, timeoutMs } from "./terminal-session.ts";

/** A tool call that lasts until the test creates `go`. */
const untilGo = "while [ ! -e go ]; do sleep 0.05; done";

for (const host of allHosts) {
  describe(`the transcript of pi ${host.version}`, { concurrency: true }, () => {
    test("shows a live toast during a long tool call and its going, then the row, expanded with the log's path", async (t) => {
      const session = await startSession(t, host, { columns: 80, rows: 30 });
      const { pi, model, home, send, say, speaker } = session;
      model.script(
        sequence(
          [
            reply.call("monitor", { description: "ci", command: speaker }),
            reply.call("bash", { command: untilGo }),
            reply.text("It goes on."),
          ],
          reply.text("Seen."),
        ),
      );
      await send("go");
      await pi.waitForScreen(
        /^ monitor ci {2}\$ tail -n \+1 -f words {2}m\w+$/m,
        timeoutMs,
        "one row for the call",
      );
      await pi.waitForScreen(/Elapsed/, timeoutMs, "the long tool call");
      say("first words");
      await pi.waitForScreen(/^ » ci {2}first words$/m, timeoutMs, "the toast");
      say("second words");
      await pi.waitForScreen(/^ » ci {2}second words$/m, timeoutMs, "the newer toast");
      assert.doesNotMatch(pi.screen(), /first words/);
      await pi.waitForScreen(/^1 monitor · 2 lines for the next request$/m, timeoutMs, "the status");
      await pi.waitUntilGone("second words", timeoutMs, "the toast to be gone while the agent is busy");
      assert.match(pi.screen(), /Elapsed/);

      for (let line = 1; line <= 5; line++) say(`later ${line}`);
      await pi.waitForScreen(/^ » ci {2}later 5$/m, timeoutMs);
      writeFileSync(join(home.cwd, "go"), "");
      await pi.waitForScreen("It goes on.", timeoutMs);
      await pi.waitUntilGone(/^ » ci {2}later/m, timeoutMs, "no toast once it is idle");
      const rows = masked(pi.screen()).split("\n");
      const head = rows.findIndex((row) => row.startsWith(" ● ci lines 1-"));
      assert.deepEqual(rows.slice(head, head + 5), [
        " ● ci lines 1-7 hh:mm:ss",
        " … 4 more lines in this row (ctrl+o)",
        " │ later 3",
        " │ later 4",
        " │ later 5",
      ]);

      pi.press("ctrl+o");
      await pi.waitForScreen(
        /│ later 5\n ~\/\.pi\/agent\/monitor\/m\w+\.stdout/,
        timeoutMs,
        "the expanded row",
      );
      assert.match(pi.screen(), /● ci lines 1-7 monitor m\w+ #1-#\d \d\d:\d\d:\d\d\n │ first words/);
      say("while idle");
      await pi.waitForScreen(/│ while idle/, timeoutMs);
      assert.doesNotMatch(pi.screen(), /» ci {2}while idle/);
    });

    test("tells at once what is held back while the agent is idle, too", async (t) => {
      const settings = { monitor: { boundaryMaxChars: 1_000, coalesceMs: 10 } };
      const { pi, model, home, send } = await startSession(t, host, { columns: 100, rows: 40, settings });
      const printing = 'for i in $(seq 40); do echo "step $i"; sleep 0.05; done';
      const start = (description: string, command: string) => ({
        name: "monitor",
        args: { description, command },
      });
      model.script(
        sequence(
          [
            reply.calls([
              start("steps", `until [ -e go ]; do sleep 0.02; done; ${printing}; sleep 300`),
              start("bad", "until [ -e end ]; do sleep 0.02; done; exit 3"),
            ]),
            reply.text("Watching."),
          ],
          reply.text("Seen."),
        ),
      );
      await send("go");
      await pi.waitForScreen("Watching.", timeoutMs);
      writeFileSync(join(home.cwd, "go"), "");
      await pi.waitForScreen(/^ » steps {2}step 40$/m, timeoutMs, "the toast of the last line");
      await pi.waitForScreen(/\d+ lines for your next prompt/, timeoutMs, "the status");
      writeFileSync(join(home.cwd, "end"), "");
      await pi.waitForScreen(
        /Warning: (m\w+) bad: exited with code 3 after \S+; log: \/bg-logs \1, Alt\+M$/m,
        timeoutMs,
      );
      assert.doesNotMatch(pi.screen(), /✗ bad/);
      assert.equal(model.requests.length, 2);
    });

    test("tells ends by mark and colour, each its own, and warns at once while the agent is busy", async (t) => {
      const { pi, model, home, send } = await startSession(t, host, { columns: 100, rows: 40 });
      const start = (description: string, command: string) => ({
        name: "monitor",
        args: { description, command },
      });
      model.script(
        sequence(
          [
            reply.calls([start("good", "echo fine"), start("bad", "echo boom; echo why >&2; exit 3")]),
            reply.call("bash", { command: untilGo }),
            reply.call("monitor_stop", { id: "zzz" }),
            reply.call("monitor_list", {}),
            reply.text("That was it."),
          ],
          reply.text("Seen."),
        ),
      );
      await send("go");
      // The toast goes after 5 s, but the warning stays.
      await pi.waitForScreen(/^ ✓ good {2}exited with code 0/m, timeoutMs, "the toast of the end");
      await pi.waitForScreen(/Warning: m\w+ bad: exited with code 3 after/, timeoutMs);
      writeFileSync(join(home.cwd, "go"), "");
      await pi.waitForScreen("That was it.", timeoutMs);
      await pi.waitForScreen(/✓ good exited with code 0/, timeoutMs);
      assert.match(pi.screen(), /✗ bad exited with code 3 after \S+ \S+\n │ why$/m);
      assert.match(pi.screen(), /monitor_stop zzz {2}✗ Unknown id "zzz"\. (Running:|Nothing is running)/);
      assert.match(pi.screen(), /monitor_list {2}2 tasks/);
      const green = colorOf(pi, "✓ good exited");
      const red = colorOf(pi, "✗ bad exited");
      assert.notEqual(green, red);
      assert.ok(!existsSync(join(home.cwd, "nothing")));
    });

    test("keeps running tasks above the editor where the setting says so, in as many rows, until none runs", async (t) => {
      const settings = { monitor: { dock: true } };
      const { pi, send, say, speaker } = await startSession(t, host, { columns: 80, rows: 24, settings });
      await send(`/monitor --name words ${speaker}`);
      await pi.waitForScreen(/^ ● words \d+m?s {2}nothing printed yet$/m, timeoutMs);
      await pi.waitForScreen(/^1 monitor$/m, timeoutMs);
      const editorRow = () => pi.lines().findLastIndex((line) => /^─{40}/.test(line));
      const before = editorRow();
      say("some words");
      await pi.waitForScreen(/^ ● words \d+s {2}some words$/m, timeoutMs);
      await send("/bg --name sleeper sleep 300");
      await pi.waitForScreen(/^ ● sleeper \d+m?s {2}nothing printed yet$/m, timeoutMs);
      assert.doesNotMatch(pi.screen(), /✶ bg: sleeper/, "in one line only");
      await pi.waitForScreen(() => editorRow() >= before, timeoutMs);
      await send("/monitor-stop all");
      await pi.waitUntilGone(/^ ● (words|sleeper) \d/m, timeoutMs);
    });

    test("has nothing of it with --no-monitor", async (t) => {
      const { pi, send, model } = await startSession(t, host, { args: ["--no-monitor"], rows: 24 });
      pi.press("alt+m");
      await send("/monitors");
      await model.waitForRequests(1, timeoutMs); // no such command: it is a prompt
      await pi.waitForScreen("Done.", timeoutMs);
      assert.doesNotMatch(pi.screen(), /── Monitors|\d monitor/);
      assert.ok(model.requests[0]?.tools.every((tool) => !tool.name.startsWith("monitor")));
    });
  });
}

/** Returns the colour of the first cell of the row that holds the text. */
function colorOf(pi: Awaited<ReturnType<typeof startSession>>["pi"], text: string): number | undefined {
  const row = pi.lines().findIndex((line) => line.includes(text));
  const buffer = pi.terminal.buffer.active;
  const column = pi.lines()[row]?.indexOf(text) ?? 0;
  return buffer
    .getLine(buffer.viewportY + row)
    ?.getCell(column)
    ?.getFgColor();
}
