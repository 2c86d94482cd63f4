import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { allHosts, hosts } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { textOf, toolResults } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import { readTaskRecord } from "../endings/task-record.ts";
import { createFile, readLog, taskProcesses } from "../session.ts";
import {
  call,
  connect,
  everyMode,
  LEAVE,
  modesOf,
  noMode,
  openDetails,
  program,
  sessionOf,
  start,
} from "./connected-task.ts";
import { timeoutMs } from "./terminal-session.ts";

for (const host of allHosts) {
  describe(`a person in the terminal of a task, pi ${host.version}`, { concurrency: 2 }, () => {
    test("i connects to it, its size follows, Ctrl+] leaves, and nothing of it stays on the screen", async (t) => {
      const session = await sessionOf(t, host);
      const { pi } = session;
      const id = await start(session, { command: program, pty: true, persistent: true });
      await openDetails(session);
      await pi.waitForScreen("red start, 100 by 30", timeoutMs, "its first line, in its log");
      const before = modesOf(pi);
      pi.type("i");
      await pi.waitForScreen(/^Connected to "game"\. Ctrl\+\] goes back to pi/m, timeoutMs);
      await pi.waitForScreen(/\.\nred start, 100 by 30\nresized to 90 by 24$/m, timeoutMs, "its screen");
      const { active } = pi.terminal.buffer;
      assert.equal(
        active
          .getLine(active.baseY + 1)
          ?.getCell(0)
          ?.getFgColor(),
        1,
      );
      pi.type("é\x03\x1a");
      await pi.waitForScreen('typed "é\\u0003\\u001a"', timeoutMs, "what was typed");
      pi.resize(70, 20);
      await pi.waitForScreen("resized to 70 by 20", timeoutMs);
      pi.type("f");
      await pi.waitForScreen("full screen", timeoutMs);
      assert.deepEqual(modesOf(pi), everyMode);
      pi.resize(90, 24);
      pi.type(LEAVE);
      await pi.waitForScreen(/^ Left "game"; it goes on\.$/m, timeoutMs);
      await pi.waitForScreen("resized to 100 by 30", timeoutMs, "its own size");
      await waitUntil(() => isDeepStrictEqual(modesOf(pi), before), timeoutMs, "the modes as they were");
      pi.type("qq");
      await pi.waitUntilGone("── Monitors", timeoutMs);
      // The model has been told that size.
      assert.match(await call(session, "bg_logs", { id, from: "screen" }), /^screen of \w+ "game", 100 × 30/);
      await openDetails(session);
      pi.type("i");
      await pi.waitForScreen(/^full screen/m, timeoutMs);
      await waitUntil(() => isDeepStrictEqual(modesOf(pi), everyMode), timeoutMs, "its modes");
      pi.type("q");
      await pi.waitForScreen(/^ "game" has closed its terminal\.$/m, timeoutMs, "pi, by itself");
      await waitUntil(() => isDeepStrictEqual(modesOf(pi), before), timeoutMs, "the modes as they were");
    });

    test("a password is typed by the person, while the model is refused, and it is kept nowhere", async (t) => {
      const session = await sessionOf(t, host);
      const { pi, model, home } = session;
      const command =
        "read -rs -p 'password: ' x; echo; [ $x = hunter2 ] && echo right; read -r y; echo got $y; read -r z; sleep 60";
      const id = await start(session, { command, pty: true, persistent: true, wake: "event" });
      const send = { id, text: "model\n" };
      assert.match(
        await call(session, "monitor_send", send),
        /asks for a password: .* Ask the user to type it: \/monitors, the task's details, then i\./,
      );
      await openDetails(session);
      const requests = model.requests.length;
      model.script(sequence([reply.call("monitor_send", send)], reply.text("Refused.")));
      pi.type("i");
      await pi.waitForScreen(/^password: $|^password:$/m, timeoutMs, "the prompt");
      pi.type("hunter2\r");
      // The line wakes the model, which tries to type, too.
      await pi.waitForScreen(/^right$/m, timeoutMs);
      const request = await model.waitFor(
        (request) => model.requests.indexOf(request) > requests && toolResults(request).length > 1,
        timeoutMs,
        "the model's try",
      );
      assert.match(
        toolResults(request).at(-1) ?? "",
        /connected to the user's terminal: .* Nothing was sent\.$/,
      );
      pi.type("by hand\r");
      await pi.waitForScreen(/^got by hand$/m, timeoutMs);
      pi.type(LEAVE);
      await pi.waitForScreen(/^ Left "game"; it goes on\.$/m, timeoutMs);
      pi.type("qq");
      assert.match(await call(session, "monitor_send", send), /^Sent 6 bytes/);
      await openDetails(session);
      pi.type("d");
      await pi.waitForScreen(
        /^ sent by the agent, the newest first:\n \d\d:\d\d:\d\d 6 bytes "model\\n"$/m,
        timeoutMs,
        "what was sent",
      );
      const kept = [...model.requests.map(textOf), readLog(home, id).toString()].join("\n");
      assert.ok(kept.includes("got by hand") && !kept.includes("hunter2"));
    });

    test("a reload, a new conversation and the end of pi meanwhile end the connection, and leave the terminal as it was", async (t) => {
      const session = await sessionOf(t, host);
      const { pi, home, send } = session;
      const before = modesOf(pi);
      let id = await start(session, { command: program, pty: true, persistent: true });
      for (const [act, said] of [
        ["reload", "Reloaded"],
        ["new", "Ended with the session before"],
      ] as const) {
        await send(`/later ${act}`);
        await connect(session);
        pi.type("f");
        await pi.waitForScreen("full screen", timeoutMs);
        createFile(home, act);
        await waitUntil(() => isDeepStrictEqual(modesOf(pi), before), timeoutMs, "pi's own modes");
        await pi.waitForScreen(said, timeoutMs);
        if (act === "reload") assert.equal(readTaskRecord(home, id).endedAt, undefined);
        else await waitUntil(() => readTaskRecord(home, id).endedAt, timeoutMs, "the end of the program");
        if (act === "reload") continue;
        id = await start(session, { command: program, pty: true, persistent: true });
      }
      await send("/later quit");
      await connect(session);
      pi.type("f");
      await pi.waitForScreen("full screen", timeoutMs);
      createFile(home, "quit");
      assert.equal((await pi.exit).exitCode, 0);
      await waitUntil(() => isDeepStrictEqual(modesOf(pi), noMode), timeoutMs, "a shell's modes");
      assert.equal(taskProcesses(home).length, 0);
    });

    for (const signal of ["SIGTERM", host === hosts.oldest ? "SIGHUP" : "SIGKILL"] as const) {
      test(`${signal} of pi meanwhile leaves no process`, async (t) => {
        const session = await sessionOf(t, host);
        const { pi, home } = session;
        await start(session, { command: program, pty: true, persistent: true });
        await connect(session);
        pi.type("f");
        await pi.waitForScreen("full screen", timeoutMs);
        pi.kill(signal);
        await pi.exit;
        await waitUntil(() => taskProcesses(home).length === 0, timeoutMs, "the end of the program");
        if (signal === "SIGTERM")
          await waitUntil(() => isDeepStrictEqual(modesOf(pi), noMode), timeoutMs, "a shell's modes");
      });
    }

    test("a line is typed into the pipe of a task with stdin, and its end", async (t) => {
      const session = await sessionOf(t, host);
      const { pi, home } = session;
      const command = 'while read -r line; do echo "got <$line>"; done; echo over; sleep 60';
      await start(session, { command, stdin: true, persistent: true });
      await openDetails(session);
      assert.match(pi.screen(), /i type a line/);
      pi.type("i");
      await pi.waitForScreen("enter send", timeoutMs);
      pi.type("one é");
      await pi.waitForScreen("> one é", timeoutMs);
      pi.press("enter");
      await pi.waitForScreen(/^ got <one é>$/m, timeoutMs);
      await pi.waitForScreen("7 bytes sent", timeoutMs);
      pi.press("enter");
      await pi.waitForScreen(/^ got <>$/m, timeoutMs, "an empty line");
      pi.press("ctrl+d");
      await pi.waitForScreen(/^ over$/m, timeoutMs);
      await pi.waitForScreen("Its input is ended.", timeoutMs);
      pi.type("i");
      await pi.waitForScreen("enter send", timeoutMs);
      pi.type("late");
      pi.press("enter");
      await pi.waitForScreen("Its standard input is closed.", timeoutMs);
      pi.press("escape");
      await pi.waitForScreen("esc back", timeoutMs);
      assert.equal(taskProcesses(home).length > 0, true);
    });
  });
}
