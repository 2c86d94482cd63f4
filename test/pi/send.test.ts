import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { nodePath, repoRoot } from "../harness/host.ts";
import { waitUntil } from "../harness/wait.ts";
import { diagnoseExtension } from "./endings/diagnosis.ts";
import { freePort, viteProject } from "./ready/vite-project.ts";
import {
  callTool,
  createFile,
  eventsOf,
  promptly,
  runCommand,
  type Session,
  startMonitor,
  taskProcesses,
  waitForEnd,
  waitForEvent,
} from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

const send = (session: Session, args: object) => callTool(session, "monitor_send", args);

async function untilPrinted({ pi }: Session, id: string, line: string): Promise<void> {
  await waitForEvent(pi, id, ({ quoted }) => quoted.includes(line), promptly, line);
}

/** Makes the model call a tool until its result contains a text. */
async function untilResult(session: Session, name: string, args: object, part: string): Promise<string> {
  const giveUpAtMs = Date.now() + promptly;
  for (;;) {
    const { text } = await callTool(session, name, args);
    if (text.includes(part)) return text;
    assert.ok(Date.now() < giveUpAtMs, `${part} in ${text}`);
  }
}

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
        [{ id: reads.id }, /^Nothing is to be sent; give at least one of text, keys and end\.$/],
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
      for (const { id } of [closed, reads]) await callTool(session, "monitor_stop", { id });
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

  testOnAllHosts(
    "in a terminal a REPL is driven through three exchanges and interrupted",
    async (session) => {
      const { id, text } = await startMonitor(session, {
        command: `${nodePath} -i`,
        pty: true,
        description: "repl",
      });
      assert.match(
        text,
        /^It sees a terminal of 100 × 30, so stdout and stderr are one: monitor_send types into it$/m,
      );
      await send(session, { id, text: "6 * 7", keys: ["enter"] });
      await untilPrinted(session, id, "42");
      await send(session, { id, text: "'no' + ", keys: ["ctrl-c"] });
      await send(session, { id, text: "'a'.repeat(3)", keys: ["enter"] });
      await untilPrinted(session, id, "'aaa'");
      await send(session, { id, text: "process.stdout.isTTY", keys: ["enter"] });
      await untilPrinted(session, id, "true");
      assert.match(
        (await send(session, { id, end: true })).text,
        /^Sent 0 bytes to \w+ "repl"; Ctrl\+D typed\.$/,
      );
      assert.match((await waitForEnd(session.pi, id)).text, /^exited with code 0 /);
    },
  );

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
      [{ id, keys: [] }, /^Nothing is to be sent/],
    ] as const)
      assert.match((await send(session, args)).text, error);
    await callTool(session, "monitor_stop", { id });
    assert.equal(eventsOf(pi, id).length, 0);
  });

  testOnAllHosts("what a full-screen program shows is read as a person sees it", async (session) => {
    const { pi } = session;
    const draw = "printf '\\033[2J\\033[H\\033[7mload %s\\033[0m\\n| not ours\\033[30;90H[monitor]' $i";
    const command = `i=0; while read -rsn1 key; do i=$((i + 1)); ${draw}; [ "$key" != q ] || break; done`;
    const { id } = await startMonitor(session, { command, pty: true, description: "top", ignore: "." });
    const screen = async (): Promise<string> =>
      (await callTool(session, "bg_logs", { id, from: "screen" })).text;
    assert.equal(await screen(), `screen of ${id} "top", 100 × 30: blank`);
    for (const text of ["x", "xx"]) await send(session, { id, text });
    const shown = await untilResult(session, "bg_logs", { id, from: "screen" }, "load 3");
    const rows = shown.split("\n");
    assert.equal(rows[0], `screen of ${id} "top", 100 × 30: cursor at row 30, column 99`);
    assert.equal(rows.length, 31);
    assert.deepEqual(
      [rows[1], rows[2], rows[30]],
      ["| load 3", "| | not ours", `| ${" ".repeat(89)}[monitor]`],
    );
    await send(session, { id, text: "q" });
    await waitForEnd(pi, id);
    assert.match(await screen(), /^\| load 4$/m);
    const none = await startMonitor(session, { command: "sleep 60", description: "none" });
    const refused = await callTool(session, "bg_logs", { id: none.id, from: "screen" });
    assert.match(
      refused.text,
      /^from is "screen", but \w+ has no terminal: it was started without pty: true\./,
    );
    await callTool(session, "monitor_stop", { id: none.id });
  });

  testOnAllHosts("git add -p is finished by what is sent", async (session) => {
    const { home } = session;
    const git = (...args: string[]): string =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t", ...args], {
        cwd: home.cwd,
        encoding: "utf8",
      });
    git("init", "-q");
    writeFileSync(join(home.cwd, "a"), "one\n");
    git("add", "a");
    git("commit", "-qm", "one");
    writeFileSync(join(home.cwd, "a"), "one\ntwo\n");
    const args = { command: "git add -p", name: "stage", pty: true, wake: "never" };
    const { text } = await callTool(session, "bg_run", args);
    const [, id = ""] = /^Started job (\w+)/.exec(text) ?? [];
    await untilResult(session, "bg_logs", { id }, "Stage this hunk");
    await send(session, { id: "stage", text: "y", keys: ["enter"] });
    assert.match((await waitForEnd(session.pi, id)).text, /^exited with code 0 /);
    assert.match(git("diff", "--cached"), /^\+two$/m);
  });

  testOnAllHosts("the keys of a vite dev server work", async (session) => {
    const { home, pi } = session;
    const port = await freePort();
    const { command } = viteProject(home, port);
    const { id } = await startMonitor(session, {
      command: `unset CI; ${command}`,
      description: "vite",
      persistent: true,
      pty: true,
      ready: { line: "press h \\+ enter", port },
    });
    await waitForEvent(pi, id, ({ text }) => text.startsWith("ready after"), promptly, "ready");
    await send(session, { id, text: "r", keys: ["enter"] });
    const restarted = ({ quoted }: { quoted: string[] }) => quoted.join().includes("server restarted");
    await waitForEvent(pi, id, restarted, promptly, "the restart");
    await send(session, { id, text: "q", keys: ["enter"] });
    assert.match((await waitForEnd(pi, id)).text, /^exited with code 0 /);
  });

  testOnAllHosts(
    "a terminal outlives a reload, and is typed into after it",
    async (session) => {
      const { pi } = session;
      const command =
        'while read -r line; do echo "got $line"; done; tty >/dev/null && echo still a terminal';
      const { id } = await startMonitor(session, { command, pty: true, description: "shell" });
      await send(session, { id, text: "one", keys: ["enter"] });
      await untilPrinted(session, id, "got one");
      await pi.prompt("/reload-now");
      await send(session, { id, text: "two", keys: ["enter"] });
      await untilPrinted(session, id, "got two");
      await send(session, { id, end: true });
      const end = await waitForEnd(pi, id);
      assert.match(end.text, /^exited with code 0 /);
    },
    { extensions: [repoRoot, diagnoseExtension] },
  );

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

  testOnAllHosts(
    "kill -9 of pi leaves nothing of a terminal, whatever holds it",
    async (session) => {
      const { home, pi } = session;
      const command = "set -m; trap '' HUP; (trap '' HUP; sleep 301) & disown; setsid sleep 302 & sleep 303";
      await startMonitor(session, { command, pty: true, description: "tree", persistent: true });
      await waitUntil(() => taskProcesses(home).length >= 4, promptly, "the tree");
      pi.kill("SIGKILL");
      await pi.exit;
      await waitUntil(() => taskProcesses(home).length === 0, promptly, "the end of its tree");
    },
    { own: true },
  );
});
