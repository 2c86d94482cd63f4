import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import { allHosts } from "../harness/host.ts";
import { reply, sequence } from "../harness/model-reply.ts";
import { messageTexts } from "../harness/model-request.ts";
import { startTerminalPi, type TerminalPi } from "../harness/terminal-pi.ts";
import { eventsIn, lineAccount, quotedLines } from "./monitor-events.ts";
import { callTool, nextRequest, prepare, promptly, readLog, startMonitor, waitForEnd } from "./session.ts";
import { sendLine } from "./terminal/terminal-session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

const fixtures = join(import.meta.dirname, "fixtures");
const script = join(fixtures, "awkward-bytes.sh");
const command = `bash ${script}`;

const lines = [
  "é€😀",
  "100%",
  "from windows",
  "red and plain",
  "after the title",
  "nulbyte, bell, right to left",
  /^x{300,400}…\(truncated\)$/,
  "no line feed",
];

describe("bytes", { concurrency: 4 }, () => {
  testOnAllHosts(
    "nothing that a command prints is broken or lost on its way to the model",
    async (session) => {
      const direct = promisify(execFile)("bash", [script], { encoding: "buffer" });
      const { id } = await startMonitor(session, { command });
      const end = await waitForEnd(session.pi, id);
      const request = await nextRequest(session);

      const quoted = quotedLines(eventsIn(request, id));
      assert.equal(quoted.length, lines.length, quoted.join("\n"));
      for (const [index, line] of lines.entries()) {
        if (typeof line === "string") assert.equal(quoted[index], line);
        else assert.match(quoted[index] ?? "", line);
      }
      for (const { role, text } of messageTexts(request)) {
        assert.doesNotMatch(
          text,
          /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e]/,
          `a control character, ${role}`,
        );
      }
      assert.deepEqual(lineAccount(end.text), { printed: 8, categories: { shown: 8 }, sum: 8 });
      assert.deepEqual(readLog(session.home, id), (await direct).stdout, "the log has the bytes");
    },
  );

  testOnAllHosts("the model reads what a terminal shows last, of a monitor and of a job", async (session) => {
    const redraws = `bash ${join(fixtures, "redraws.sh")}`;
    const match = "built|^FINAL FAIL$|two|^BOLD$|^ERROR|verdict$";
    const monitor = await startMonitor(session, { command: redraws, match });
    await waitForEnd(session.pi, monitor.id);
    const seen = quotedLines(eventsIn(await nextRequest(session), monitor.id));
    const verdict = /^x{100,}…\(truncated\)…x{100,} the verdict$/;
    assert.deepEqual(seen.slice(0, -1), ["✔ built", "FINAL FAIL", "⠋ two", "✔ two", "BOLD", "ERROR hidden"]);
    assert.match(seen.at(-1) ?? "", verdict);

    const started = await callTool(session, "bg_run", { command: redraws, name: "redraws", wake: "never" });
    const job = /^Started job (j\w+)/.exec(started.text)?.[1] ?? "";
    const end = await waitForEnd(session.pi, job);
    assert.deepEqual(end.quoted.slice(0, -1), [
      "✔ built",
      "FINAL FAIL",
      "✔ one",
      "✔ two",
      "BOLD",
      "ERROR hidden",
    ]);
    assert.match(end.quoted.at(-1) ?? "", /^x{100,}…\(truncated\)…x{100,} the verdict$/);

    const bytes = [...Buffer.from("\ufeffeins \u0a00\nFEHLER ä\n", "utf16le")];
    const utf16 = `printf '${bytes.map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("")}'`;
    const decoded = await startMonitor(session, { command: utf16, match: "^FEHLER ä$|eins" });
    await waitForEnd(session.pi, decoded.id);
    const lines = quotedLines(eventsIn(await nextRequest(session), decoded.id));
    assert.deepEqual(lines, ["eins \u0a00", "FEHLER ä"]);
  });

  testOnAllHosts("a line longer than an event is cut between characters and says so", async (session) => {
    // One character precedes the emojis, so that the limit falls between the halves of one.
    const { id } = await startMonitor(session, {
      command: "printf 'a'; for i in $(seq 300); do printf '😀'; done; echo",
    });
    await waitForEnd(session.pi, id);
    const [line = ""] = quotedLines(eventsIn(await nextRequest(session), id));
    assert.match(line, /^a(😀)+…\(truncated\)$/u);
    assert.ok(line.length <= 400 + "…(truncated)".length, `${line.length} characters`);
  });

  for (const host of allHosts) {
    test(`pi ${host.version} in the terminal: no control character of a command acts on the screen`, async (t) => {
      let pi: TerminalPi | undefined;
      const { home, model } = await prepare(t, host, {}, async () => pi?.close());
      pi = startTerminalPi({ host, home, columns: 100, rows: 60 });
      const titles: string[] = [];
      pi.terminal.onTitleChange((title) => titles.push(title));
      let bells = 0;
      pi.terminal.onBell(() => bells++);
      await pi.ready();
      const call = reply.call("monitor", { description: "watched", command });
      model.script(sequence([call, reply.text("Noted.")]));
      await sendLine(pi, "watch");
      await pi.waitForScreen(/exited with code/, promptly);
      // A collapsed row shows its newest lines.
      pi.press("ctrl+o");
      await pi.waitForScreen(/│ é€😀/, promptly);

      const text = pi.fullText();
      for (const line of lines) {
        if (typeof line === "string")
          assert.ok(text.includes(`│ ${line.slice(0, 90)}`), `${line} in\n${text}`);
      }
      assert.doesNotMatch(text, /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e]/);
      assert.deepEqual(
        titles.filter((title) => title.includes("TITLE42")),
        [],
      );
      assert.equal(bells, 0);
      assert.ok(!pi.rawOutput().includes("\0"));
      assert.ok(!pi.rawOutput().includes("\u202e"));
      assert.ok(!pi.rawOutput().includes("\x1b[31;1m"), "the command's colour");
    });
  }
});
