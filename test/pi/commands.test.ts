import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allHosts } from "../harness/host.ts";
import { isAlive } from "../harness/processes.ts";
import { startTerminalPi, type TerminalPi } from "../harness/terminal-pi.ts";
import { waitUntil } from "../harness/wait.ts";
import { eventsIn, quotedLines } from "./monitor-events.ts";
import {
  callTool,
  nextRequest,
  prepare,
  promptly,
  runCommand,
  startMonitor,
  taskProcesses,
  waitForEnd,
  waitForEvent,
} from "./session.ts";
import { sendLine } from "./terminal/terminal-session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

describe("commands", { concurrency: 4 }, () => {
  testOnAllHosts(
    "/monitor starts a persistent one without a wake, outer quotes taken off",
    async (session) => {
      const { pi, model } = session;
      const { text } = await runCommand(pi, '/monitor "echo hi; sleep 30"');
      const [, id = ""] =
        /^Started monitor (\S+), pid \d+; .*; \/monitor-stop m\w+ stops it$/.exec(text) ?? [];
      assert.ok(id, text);
      await waitForEvent(pi, id, ({ quoted }) => quoted.includes("hi"), promptly, "its line");
      assert.equal(model.requests.length, 0, "neither the command nor the event is for the model now");
      const { text: facts } = await callTool(session, "monitor_list", { id });
      assert.match(facts, /^started: .* by the user/m);
      assert.match(facts, /^deadline: none$/m);
      assert.match(facts, /^wake: never$/m);
      assert.ok(facts.endsWith("command:\n| echo hi; sleep 30"), facts);
      assert.deepEqual(quotedLines(eventsIn(await nextRequest(session), id)), ["hi"]);
    },
  );

  testOnAllHosts(
    "/monitors lists what runs and what has ended, and clear forgets the ended",
    async (session) => {
      const { pi } = session;
      assert.match((await runCommand(pi, "/monitors")).text, /^Nothing has been started/);
      const ended = await startMonitor(session, { command: "exit 3", description: "short" });
      await waitForEnd(pi, ended.id);
      const running = await startMonitor(session, { command: "sleep 60", description: "long" });
      const { text, type } = await runCommand(pi, "/monitors");
      assert.equal(type, "info");
      assert.match(text, new RegExp(`^${running.id} monitor "long": running`));
      assert.match(text, new RegExp(`^${ended.id} monitor "short": exited with code 3`, "m"));
      assert.match((await runCommand(pi, "/monitors clear")).text, /forgotten: 1/);
      const { text: afterwards } = await runCommand(pi, "/monitors");
      assert.ok(afterwards.includes(running.id) && !afterwards.includes(ended.id), afterwards);
    },
  );

  testOnAllHosts("/monitor-stop stops one, and the model is told that the user did", async (session) => {
    const { pi, home } = session;
    const { id, pid } = await startMonitor(session, { command: "sleep 60 & wait" });
    const { text } = await runCommand(pi, `/monitor-stop ${id}`);
    assert.match(text, /^Stopped watched \(\d+m?s, 0 lines\)$/);
    assert.equal(isAlive(pid), false);
    assert.deepEqual(taskProcesses(home), []);
    const seen = eventsIn(await nextRequest(session), id);
    assert.deepEqual(
      seen.map(({ position }) => position),
      ["end"],
    );
    assert.match(seen[0]?.text ?? "", /^stopped by the user's command after/);
  });

  testOnAllHosts(
    "/monitor-clean stops all monitors and says that jobs run on, /monitor-stop all stops both",
    async (session) => {
      const { pi, home } = session;
      for (const command of ["/monitor-clean", "/monitor-stop all"]) {
        await startMonitor(session, { command: "sleep 60" });
        await runCommand(pi, "/monitor sleep 61");
        const { text: started } = await runCommand(pi, "/bg sleep 62");
        const [, job = ""] = /^Started job (\S+),/.exec(started) ?? [];
        await waitUntil(() => taskProcesses(home).length >= 3, promptly, "the three");
        const { text } = await runCommand(pi, command);
        const stopsJobs = command === "/monitor-stop all";
        assert.equal([...text.matchAll(/^Stopped /gm)].length, stopsJobs ? 4 : 2, text);
        if (stopsJobs) assert.doesNotMatch(text, /run on/);
        else assert.ok(text.endsWith(`\nJobs run on: ${job}. /monitor-stop all stops them.`), text);
        await waitUntil(
          () => taskProcesses(home).length === (stopsJobs ? 0 : 1),
          promptly,
          "what is to run on",
        );
      }
      assert.equal((await runCommand(pi, "/monitor-clean")).text, "No monitor is running.");
      assert.equal((await runCommand(pi, "/monitor-stop all")).text, "Nothing is running.");
    },
  );

  testOnAllHosts("/monitor-tail shows the end of stderr, as many lines as asked for", async (session) => {
    const { id } = await startMonitor(session, {
      command: "for i in 1 2 3; do echo err $i >&2; done; sleep 0.1",
    });
    await waitForEnd(session.pi, id);
    const lines = async (command: string) =>
      (await runCommand(session.pi, command)).text.split("\n").slice(1);
    assert.deepEqual(await lines(`/monitor-tail ${id}`), ["| err 1", "| err 2", "| err 3"]);
    assert.deepEqual(await lines(`/monitor-tail ${id} 2`), ["| err 2", "| err 3"]);
  });

  testOnAllHosts("every command that takes an id takes the label that completion shows", async (session) => {
    const { pi } = session;
    const command = "echo out; sleep 60";
    await runCommand(pi, `/bg ${command}`);
    await waitUntil(
      async () => (await runCommand(pi, `/bg-logs ${command}`)).text.endsWith("\n| out"),
      promptly,
      "its line",
    );
    for (const lines of ["", " 5"])
      assert.match((await runCommand(pi, `/monitor-tail ${command}${lines}`)).text, /^j\w+ is a job: /);
    assert.match(
      (await runCommand(pi, `/monitor-stop ${command}`)).text,
      /^Stopped echo out; sleep 60 \(\d+m?s, 1 line\)$/,
    );
    assert.match(
      (await runCommand(pi, `/monitors ${command}`)).text,
      /^j\w+ job "echo out; sleep 60"\nstatus: stopped/,
    );
  });

  testOnAllHosts("/monitor-tail of a job names the person's command for its log", async (session) => {
    const { text: started } = await runCommand(session.pi, "/bg sleep 60");
    const [, id = ""] = /^Started job (\S+),/.exec(started) ?? [];
    const { text } = await runCommand(session.pi, `/monitor-tail ${id}`);
    assert.equal(text, `${id} is a job: its stderr is in its one log. Use /bg-logs ${id}.`);
  });

  testOnAllHosts("bad arguments are explained as errors and change nothing", async (session) => {
    const { pi, home } = session;
    const { id } = await startMonitor(session, { command: "sleep 60" });
    const explanations: [command: string, says: RegExp][] = [
      ["/monitor", /^\/monitor needs the command to run/],
      ['/monitor ""', /^\/monitor needs the command to run/],
      ["/monitor sleep 60", new RegExp(`already running as ${id}`)],
      ["/monitors everything", /Unknown id "everything"/],
      ["/monitor-stop", /^\/monitor-stop needs an id or all\. \/monitor-stop <id> stops/],
      ["/monitor-restart", /^\/monitor-restart needs an id\. \/monitor-restart <id> starts a task again/],
      ["/monitor-stop mzzzz", new RegExp(`^Unknown id "mzzzz".*${id}`)],
      ["/monitor-tail", /^\/monitor-tail needs an id/],
      [
        "/monitor-saved start none",
        /^Nothing is saved as "none" for this directory; nothing is saved at all\.$/,
      ],
      ["/loop on", /^on needs an event: /],
      ["/monitor-tail mzzzz", /^Unknown id "mzzzz"/],
      [`/monitor-tail ${id} many`, /^lines is "many"; allowed is an integer from 1 to 2000/],
      [`/monitor-tail ${id} 0`, /^lines is "0"; allowed is an integer from 1 to 2000/],
    ];
    for (const [command, says] of explanations) {
      const { text, type } = await runCommand(pi, command);
      assert.match(text, says, command);
      assert.equal(type, "error", command);
    }
    assert.equal(taskProcesses(home).length, 1);
  });

  testOnAllHosts("a command works while the agent is busy", async (session) => {
    const { pi } = session;
    const { id, pid } = await startMonitor(session, { command: "sleep 60" });
    const busy = callTool(session, "bash", { command: "until [ -e stopped ]; do sleep 0.02; done" });
    const isBash = ({ type, toolName }: { type: string; toolName?: unknown }) =>
      type === "tool_execution_start" && toolName === "bash";
    await pi.waitForEvent(isBash, promptly, "the bash call");
    assert.match((await runCommand(pi, `/monitor-stop ${id}`)).text, /^Stopped watched/);
    assert.equal(isAlive(pid), false);
    await runCommand(pi, "/monitor touch stopped");
    await busy;
  });

  for (const host of allHosts) {
    test(`pi ${host.version} in the terminal: ids complete with Tab`, async (t) => {
      let pi: TerminalPi | undefined;
      const { home } = await prepare(t, host, {}, async () => pi?.close());
      pi = startTerminalPi({ host, home });
      await pi.ready();
      await sendLine(pi, "/monitor sleep 60");
      await pi.waitForScreen(/Started monitor m\w+ sleep 60/, promptly);
      const [, id = ""] = /Started monitor (m\w+) /.exec(pi.screen()) ?? [];
      pi.type("/monitor-stop ");
      await pi.waitForScreen(`→ ${id}`, promptly);
      pi.press("tab");
      await pi.waitForScreen(new RegExp(`^/monitor-stop ${id}\\s*$`, "m"), promptly);
      pi.press("enter");
      await pi.waitForScreen(/■ sleep 60 stopped by you after/, promptly);
      await waitUntil(() => taskProcesses(home).length === 0, promptly, "the end of the monitor");
    });
  }
});
