import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allHosts } from "../harness/host.ts";
import { isAlive } from "../harness/processes.ts";
import { type RpcPi, startRpcPi } from "../harness/rpc-pi.ts";
import { waitUntil } from "../harness/wait.ts";
import { eventsIn, eventTexts, quotedLines } from "./monitor-events.ts";
import {
  awaitFile,
  callTool,
  createFile,
  eventsOf,
  isSettled,
  nextRequest,
  prepare,
  promptly,
  startMonitor,
  taskProcesses,
  waitForEnd,
  waitForEvent,
} from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

describe("ends", { concurrency: 4 }, () => {
  testOnAllHosts(
    "a line that has not ended is named in the list, by a stop and at the end",
    async (session) => {
      const asks = "printf 'Overwrite? [y/N] '; exec sleep";
      const { id } = await startMonitor(session, { command: `${asks} 301` });
      await callTool(session, "bg_run", { command: `${asks} 302`, name: "asking", wake: "never" });
      const listed = () => callTool(session, "monitor_list", {}).then(({ text }) => text);
      let list = await listed();
      while (list.split("last line, not ended").length < 3) list = await listed();
      assert.equal(
        list.match(/last line, not ended, \S+ ago:\n {2}\| Overwrite\? \[y\/N\] $/gm)?.length,
        2,
        list,
      );
      const { text } = await callTool(session, "monitor_stop", { id });
      assert.match(text, /; its last line had not ended:\n\| Overwrite\? \[y\/N\] $/);
      await callTool(session, "monitor_stop", { id: "asking" });
      const timed = await startMonitor(session, {
        command: `${asks} 303`,
        match: "ERROR",
        timeout_ms: 1_000,
      });
      const end = await waitForEnd(session.pi, timed.id);
      assert.match(end.text, /; 1 line: 1 below; its last line had not ended;/);
      assert.deepEqual(end.quoted, ["Overwrite? [y/N] "]);
    },
  );

  testOnAllHosts("a deadline ends the tree and says so, once", async (session) => {
    const { pi, home } = session;
    const { id, text } = await startMonitor(session, {
      command: "echo up; sleep 301 & sleep 302",
      timeout_ms: 1_000,
    });
    assert.match(text, /in 1s/);
    const end = await waitForEnd(pi, id);
    assert.match(end.text, /^stopped at its deadline \(timeout_ms 1000\) after \ds; 1 line: 1 shown/);
    assert.deepEqual(taskProcesses(home), []);
    await nextRequest(session);
    assert.deepEqual(
      eventsOf(pi, id).map(({ position }) => position),
      ["#1", "end"],
    );
  });

  testOnAllHosts("a signal from outside is named", async (session) => {
    for (const signal of ["SIGTERM", "SIGKILL", "SIGUSR1"] as const) {
      const { id, pid } = await startMonitor(session, { command: `exec sleep 60 # ${signal}` });
      process.kill(pid, signal);
      assert.match(
        (await waitForEnd(session.pi, id)).text,
        new RegExp(`^ended by signal ${signal} from outside after`),
      );
    }
  });

  testOnAllHosts("exit code 128 + n is a code, not a signal", async (session) => {
    const { id } = await startMonitor(session, { command: "exit 143" });
    assert.match((await waitForEnd(session.pi, id)).text, /^exited with code 143 /);
  });

  testOnAllHosts("a command that is not found ends with what the shell said", async (session) => {
    const { id } = await startMonitor(session, { command: "no-such-program --watch" });
    const end = await waitForEnd(session.pi, id);
    assert.match(end.text, /^exited with code 127 /);
    assert.match(end.stderr.join("\n"), /no-such-program: (command )?not found/);
  });

  testOnAllHosts(
    "output that a process holds after the shell's exit is still read, and said once",
    async (session) => {
      const { id } = await startMonitor(session, { command: `(${awaitFile("go")}; echo late) & exit 0` });
      const notice = await waitForEvent(
        session.pi,
        id,
        ({ position }) => position === "",
        promptly,
        "a notice",
      );
      assert.match(notice.text, /shell exited with code 0.*still holds? the output|output still held/);
      createFile(session.home, "go");
      const end = await waitForEnd(session.pi, id);
      assert.match(end.text, /^exited with code 0 /);
      const events = eventsOf(session.pi, id);
      assert.deepEqual(quotedLines(events), ["late"]);
      assert.equal(events.filter(({ position }) => position === "").length, 1);
    },
  );

  for (const host of allHosts) {
    test(`pi ${host.version}: the end of the session leaves no process of any task`, async (t) => {
      let pi: RpcPi | undefined;
      const bench = await prepare(t, host, {}, async () => pi?.close());
      pi = startRpcPi(bench);
      const session = { ...bench, pi };
      const obedient = await startMonitor(session, {
        command: "sleep 301 & bash -c 'sleep 302 & sleep 303'",
      });
      const deaf = await startMonitor(session, {
        command: "trap '' TERM; echo deaf; while :; do sleep 0.1; done",
        persistent: true,
      });
      await waitForEvent(pi, deaf.id, ({ quoted }) => quoted.includes("deaf"), promptly, "the trap");
      await waitUntil(() => taskProcesses(bench.home).length >= 6, promptly, "the processes of both");
      assert.deepEqual(await pi.close(), { exitCode: 0, signal: null });
      assert.deepEqual(taskProcesses(bench.home), [], "at the moment when pi is gone");
      assert.equal(isAlive(obedient.pid), false);
    });
  }

  testOnAllHosts("the end of the session makes no model request, whatever may wake", async (session) => {
    const { model, pi } = session;
    await startMonitor(session, { command: "sleep 301", wake: "end" });
    await startMonitor(session, { command: "sleep 302", wake: "event" });
    const before = model.requests.length;
    await pi.close();
    assert.equal(model.requests.length, before);
  });

  testOnAllHosts("SIGTERM to pi ends the tasks with it", async (session) => {
    const { pi, home } = session;
    await startMonitor(session, { command: "sleep 301 & sleep 302" });
    await waitUntil(() => taskProcesses(home).length >= 2, promptly, "both sleeps");
    pi.kill("SIGTERM");
    await pi.exit;
    await waitUntil(() => taskProcesses(home).length === 0, promptly, "the end of the tasks");
  });

  testOnAllHosts("a new session ends the tasks of the old one and knows nothing of them", async (session) => {
    const { pi, home, model } = session;
    const { id } = await startMonitor(session, { command: "echo up; sleep 301", wake: "event" });
    await waitForEvent(pi, id, ({ quoted }) => quoted.includes("up"), promptly, "its line");
    // The events come with the result of its start, or as a wake.
    const isSeen = (request = model.requests.at(-1)) =>
      request !== undefined && eventsIn(request, id).length > 0;
    await waitUntil(() => isSeen() && isSettled(pi), promptly, "the end of the run that has seen it");
    const before = model.requests.length;
    const answer = await pi.send({ type: "new_session" });
    assert.deepEqual(answer.data, { cancelled: false });
    assert.deepEqual(taskProcesses(home), []);
    const request = await nextRequest(session, "hello");
    assert.deepEqual(eventTexts(request), []);
    assert.equal(model.requests.length, before + 1);
    const { text } = await startMonitor(session, { command: "sleep 301" });
    assert.match(text, /^Started/, "the same command is no repetition there");
  });
});
