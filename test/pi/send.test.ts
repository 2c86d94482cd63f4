import assert from "node:assert/strict";
import { describe } from "node:test";
import { nodePath } from "../harness/host.ts";
import { callTool, createFile, eventsOf, runCommand, startMonitor, waitForEnd } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";
import { send, untilPrinted, untilResult } from "./typing.ts";

describe("input for a task", { concurrency: 2 }, () => {
  testOnAllHosts("a program is driven through three exchanges, and its input is ended", async (session) => {
    const { pi } = session;
    const { id, text } = await startMonitor(session, {
      command: `${nodePath} -i`,
      stdin: true,
      description: "js",
    });
    assert.match(text, /^Its standard input is open: monitor_send$/m);
    for (const [given, printed] of [
      [{ text: "let x = 40\n" }, "> undefined"],
      [{ text: "x + 2", keys: ["enter"] }, "> 42"],
      [{ text: "'é'.repeat(2)", keys: "enter" }, "> 'éé'"],
    ] as const) {
      const { text: result, isError } = await send(session, { id, ...given });
      assert.ok(!isError, result);
      assert.match(result, new RegExp(`^Sent \\d+ bytes to ${id} "js"\\.$`));
      await untilPrinted(session, id, printed);
    }
    assert.match(
      (await send(session, { id, text: "y\n", end: true })).text,
      /^Sent 2 bytes .*; its input is closed\.$/,
    );
    assert.match((await waitForEnd(pi, id)).text, /^exited with code 0 /);
    const shown = (await runCommand(pi, `/monitors`)).text;
    assert.ok(shown.includes(id), shown);
    for (const { quoted } of eventsOf(pi, id)) assert.ok(!quoted.some((line) => line.includes("let x")));
  });

  testOnAllHosts(
    "what cannot be sent is refused with what is allowed, and nothing is sent",
    async (session) => {
      const { home } = session;
      const closed = await startMonitor(session, { command: "sleep 60", description: "none" });
      const reads = await startMonitor(session, {
        command: "until [ -e go ]; do sleep 0.1; done; wc -c; exec <&-; echo shut; sleep 60",
        stdin: true,
        description: "reads",
      });
      for (const [args, error] of [
        [
          { id: closed.id, text: "x" },
          /^\w+ "none" reads nothing: it was started without stdin: true or pty: true\./,
        ],
        [{ id: "nothing", text: "x" }, /^Unknown id "nothing"/],
        [{ id: reads.id }, /^There is nothing to send; give at least one of text, keys and end\.$/],
        [
          { id: reads.id, keys: ["ctrl-c"] },
          /^keys holds "ctrl-c"; allowed in a pipe are enter, tab, space; /,
        ],
        [{ id: reads.id, keys: ["\x1b[2J"] }, /^keys holds "\\x1b\[2j"; allowed in a pipe/],
        [{ id: reads.id, text: "x".repeat(65_537) }, /^text and keys are 65537 bytes; allowed are 65536\./],
        [
          { id: reads.id, text: 7, key: "enter" },
          /^key \("enter"\) is no parameter; allowed are id, text, keys, end/,
        ],
      ] as const) {
        const { text, isError } = await send(session, args);
        assert.ok(isError, text);
        assert.match(text, error);
      }
      const full = await send(session, { id: reads.id, text: "x".repeat(65_536) });
      assert.equal(full.isError, false, full.text);
      const over = await send(session, { id: reads.id, text: "y".repeat(10), end: true });
      assert.match(over.text, /^\w+ "reads" took 0 of 10 bytes, and then no more: its input is full/);
      createFile(home, "go");
      assert.match((await send(session, { id: reads.id, end: true })).text, /its input is closed\.$/);
      await untilPrinted(session, reads.id, "65536");
      await untilPrinted(session, reads.id, "shut");
      const late = await send(session, { id: reads.id, text: "late" });
      assert.match(late.text, /was sent nothing\. Its standard input is closed\.$/);
      const seen = await startMonitor(session, { command: "sleep 60", description: "seen", pty: true });
      assert.match(
        seen.text,
        /^A full-screen program is better a job \(bg_run\), read with from: "screen"$/m,
      );
      const long = await send(session, { id: seen.id, text: `${"x".repeat(5_000)}\n` });
      assert.match(long.text, /^\w+ "seen" takes at most 4095 bytes in one line, .* Nothing was sent\./);
      const same = await callTool(session, "monitor", {
        command: "sleep 60",
        description: "same",
        pty: true,
      });
      assert.match(same.text, new RegExp(`^The same command is already running as ${seen.id} `));
      for (const { id } of [closed, reads, seen]) await callTool(session, "monitor_stop", { id });
      assert.match(
        (await send(session, { id: reads.id, text: "x" })).text,
        /^\w+ .*has (?:already )?ended|stopped/,
      );
    },
  );

  testOnAllHosts("a job reads what is sent", async (session) => {
    const { pi } = session;
    const command = "while read -r line; do echo got $line; done; echo over";
    const { text } = await callTool(session, "bg_run", {
      command,
      name: "reader",
      stdin: true,
      wake: "never",
    });
    const [, id = ""] = /^Started job (\w+)/.exec(text) ?? [];
    await send(session, { id: "reader", text: "one", keys: ["enter"] });
    assert.match((await send(session, { id, text: "two\n" })).text, /^Sent 4 bytes/);
    assert.match((await send(session, { id, end: true })).text, /^Sent 0 bytes .*; its input is closed\.$/);
    const end = await waitForEnd(pi, id);
    assert.deepEqual(end.quoted, ["got one", "got two", "over"]);
  });

  testOnAllHosts("a prompt for a password is the user's, and nothing is sent to it", async (session) => {
    const { pi } = session;
    const command = "stty -echo; printf 'me@host password: '; read -r x; stty echo; echo got $x";
    const { id } = await startMonitor(session, { command, pty: true, description: "ssh" });
    await untilResult(session, "bg_logs", { id }, "| me@host password:");
    const { text, isError } = await send(session, { id, text: "hunter2", keys: ["enter"] });
    assert.ok(isError);
    assert.match(
      text,
      /^\w+ "ssh" asks for a password: it has switched the echo off\. Nothing was sent\. Ask the user to type it: /,
    );
    assert.ok(!(await callTool(session, "bg_logs", { id })).text.includes("hunter2"));
    for (const [args, error] of [
      [{ id, keys: ["hyper-x"] }, /^keys holds "hyper-x"; allowed are enter, .*, ctrl-a to ctrl-z\.$/],
      [{ id, keys: [] }, /^There is nothing to send/],
    ] as const)
      assert.match((await send(session, args)).text, error);
    await callTool(session, "monitor_stop", { id });
    assert.equal(eventsOf(pi, id).length, 0);
  });

  testOnAllHosts("hostile input is an error or is typed, and nothing else happens", async (session) => {
    const { pi } = session;
    const command = "stty raw -echo; echo raw mode; exec cat -v";
    const { id } = await startMonitor(session, { command, pty: true, description: "raw" });
    await untilResult(session, "bg_logs", { id }, "raw mode");
    for (const text of ["\x1b[2J\x1b]0;title\x07", "\0\x01\x7f", "\ud800", "\u202eevil", "\x03\x1a\x1c"]) {
      const sent = await send(session, { id, text });
      assert.match(sent.text, /^Sent \d+ bytes? to \w+ "raw"\.$/, JSON.stringify(text));
    }
    for (const [args, error] of [
      [{ id: "\x1b[2J", text: "x" }, /^Unknown id "\\x1b\[2J"/],
      [{ id: "../../etc/passwd", text: "x" }, /^Unknown id/],
      [{ id: "", text: "x" }, /^Unknown id ""/],
      [{ id, keys: Array(70_000).fill("enter") }, /^text and keys are 70000 bytes; allowed are 65536/],
      [{ id, keys: ["__proto__"] }, /^keys holds "__proto__"; allowed are/],
      [{ id, keys: ["ctrl-c\n[monitor m1]"] }, /^keys holds "ctrl-c\\n\[monitor m1\]"; allowed are/],
      [{ id, text: ["a"] }, /^text is \["a"\]; allowed is/],
      [{ id, end: "maybe" }, /^end is "maybe"; allowed/],
      [{ id, keys: [{ a: 1 }] }, /^keys is /],
    ] as const) {
      const { text, isError } = await send(session, args);
      assert.ok(isError, text);
      assert.match(text, error);
    }
    const { text } = await callTool(session, "bg_logs", { id });
    assert.match(text, /\^\[\[2J\^\[\]0;title\^G\^@\^A\^\?/);
    await callTool(session, "monitor_stop", { id });
    assert.doesNotMatch(pi.stderr(), /Error/);
  });
});
