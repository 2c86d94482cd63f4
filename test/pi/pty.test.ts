import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { nodePath, repoRoot } from "../harness/host.ts";
import { skippedWithout } from "../harness/on-path.ts";
import { waitUntil } from "../harness/wait.ts";
import { diagnoseExtension } from "./endings/diagnosis.ts";
import { readTaskRecord } from "./endings/task-record.ts";
import { freePort, viteProject } from "./ready/vite-project.ts";
import { callTool, promptly, startMonitor, taskProcesses, waitForEnd, waitForEvent } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";
import { send, untilPrinted, untilResult } from "./typing.ts";

describe("a task in a terminal", { concurrency: 2 }, () => {
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
      const { sent } = readTaskRecord(session.home, id);
      assert.deepEqual(
        sent?.last.map(({ text }) => text),
        [
          '"6 * 7<enter>"',
          "\"'no' + <ctrl-c>\"",
          "\"'a'.repeat(3)<enter>\"",
          '"process.stdout.isTTY<enter>"',
          '"<end>"',
        ],
      );
      assert.deepEqual([sent?.calls, sent?.bytes], [5, 6 + 8 + 14 + 21]);
    },
  );

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

  testOnAllHosts("a burst of 10 MB in a terminal comes whole", async (session) => {
    const { home, pi } = session;
    const command = "stty -onlcr; seq 1500000; exit 3";
    const { text } = await callTool(session, "bg_run", { command, name: "burst", pty: true, wake: "never" });
    const [, id = ""] = /^Started job (\w+)/.exec(text) ?? assert.fail(text);
    const end = await waitForEnd(pi, id);
    assert.match(end.text, /^exited with code 3 /);
    assert.equal(end.quoted.at(-1), "1500000");
    const log = readFileSync(join(home.agentDir, "monitor", `${id}.log`));
    // `seq` prints as many bytes.
    assert.equal(log.length, 10_888_896);
    assert.ok(log.subarray(-16).equals(Buffer.from("1499999\n1500000\n")));
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

describe("a program that fills its screen", { skip: skippedWithout("top") }, () => {
  testOnAllHosts("top is read as a screen, and quits at q", async (session) => {
    const args = { command: "top -d 1", name: "top", pty: true, wake: "never" };
    const { text } = await callTool(session, "bg_run", args);
    const [, id = ""] = /^Started job (\w+)/.exec(text) ?? assert.fail(text);
    const screen = { id, from: "screen" };
    await untilResult(session, "bg_logs", screen, "PID USER");
    const rows = (await callTool(session, "bg_logs", screen)).text.split("\n");
    assert.match(rows[0] ?? "", /^screen of \w+ "top", 100 × 30: cursor at row \d+, column \d+$/);
    assert.match(rows[1] ?? "", /^\| top - \d\d:\d\d:\d\d up .*load average: /);
    assert.match(rows[2] ?? "", /^\| Tasks: +\d+ total, /);
    assert.ok(rows.length <= 31 && rows.every((row) => !row.includes("\x1b")));
    assert.match((await send(session, { id, text: "q" })).text, /^Sent 1 byte to \w+ "top"\.$/);
    assert.match((await waitForEnd(session.pi, id)).text, /^exited with code 0 /);
  });
});
