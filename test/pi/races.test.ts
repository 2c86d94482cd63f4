import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allHosts, repoRoot } from "../harness/host.ts";
import { waitUntil } from "../harness/wait.ts";
import { diagnoseExtension } from "./endings/diagnosis.ts";
import { callAll } from "./endings/endings.ts";
import {
  callTool,
  notifications,
  ownPi,
  parseStart,
  promptly,
  runCommand,
  startMonitor,
  startSession,
  taskProcesses,
} from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

describe("calls side by side", { concurrency: 4 }, () => {
  testOnAllHosts("of three that replace one monitor, one does, and two are told so", async (session) => {
    const { id } = await startMonitor(session, { command: "sleep 60" });
    const results = await callAll(
      session,
      [1, 2, 3].map((number) => ({
        name: "monitor",
        args: { description: `successor ${number}`, command: `sleep 6${number}`, replaces: id },
      })),
    );
    const [started, ...refused] = results.toSorted((a, b) => b.indexOf("Started") - a.indexOf("Started"));
    assert.match(started ?? "", new RegExp(`It replaces ${id}, which is stopped`));
    for (const text of refused)
      assert.match(text, new RegExp(`^${id} is just being replaced by another call\\. Nothing was started`));
    assert.equal(refused.length, 2);
    const left = parseStart({ text: started ?? "" });
    assert.match((await callTool(session, "monitor_list", {})).text, new RegExp(`^${left.id} monitor `));
    await waitUntil(() => taskProcesses(session.home).length === 1, promptly, "one process");
  });

  testOnAllHosts(
    '"all" stops monitors whose start is under way, and none that is called after it',
    async (session) => {
      const start = (description: string) => ({
        name: "monitor",
        args: { description, command: `sleep 60 # ${description}` },
      });
      const stopAll = { name: "monitor_stop", args: { id: "all" } };
      const [first = "", second = "", stopped = ""] = await callAll(session, [
        start("first"),
        start("second"),
        stopAll,
      ]);
      for (const text of [first, second])
        assert.ok(stopped.includes(`${parseStart({ text }).id} "`), stopped);
      assert.deepEqual(taskProcesses(session.home), []);
      const [nothing = "", third = ""] = await callAll(session, [stopAll, start("third")]);
      assert.equal(nothing, "No monitor is running.");
      await waitUntil(
        () => taskProcesses(session.home).length === 1,
        promptly,
        () => `the third: ${third}`,
      );
    },
  );

  testOnAllHosts("a job that is just starting is stopped by its name", async (session) => {
    const [started = "", stopped = ""] = await callAll(session, [
      { name: "bg_run", args: { command: "sleep 60", name: "build" } },
      { name: "monitor_stop", args: { id: "build" } },
    ]);
    assert.match(started, /^Started job j/);
    assert.match(stopped, /^j\w+ "build": stopped by you/);
    assert.deepEqual(taskProcesses(session.home), []);
  });

  testOnAllHosts(
    "jobs that end with their session leave nothing that asks for it later",
    async (session) => {
      const { pi } = session;
      await runCommand(pi, "/bg sleep 60");
      await pi.send({ type: "new_session" });
      const started = performance.now();
      let hasEnded = false;
      void pi.exit.then(() => {
        hasEnded = true;
      });
      // The line above the editor goes 10 s after the last job.
      await waitUntil(() => hasEnded || performance.now() > started + 11_000, promptly, "11 s");
      assert.ok((await pi.send({ type: "get_state" })).success);
    },
    { ...ownPi, settings: { monitor: { onSessionSwitch: "end" } } },
  );

  for (const host of allHosts) {
    test(`pi ${host.version}: a reload in the middle of a first /monitor or /bg leaves it running`, async (t) => {
      const session = await startSession(t, host, { extensions: [repoRoot, diagnoseExtension] });
      const { pi } = session;
      const answers = [pi.prompt("/monitor sleep 60"), pi.prompt("/bg sleep 61"), pi.prompt("/reload-now")];
      await Promise.all(answers);
      await pi.send({ type: "get_state" });
      const { text } = await runCommand(pi, "/monitors");
      assert.match(text, /^m\w+ monitor "sleep 60": running/m, notifications(pi).join("\n"));
      assert.match(text, /^j\w+ job "sleep 61": running/m);
      await waitUntil(() => taskProcesses(session.home).length === 2, promptly, "both to run");
      const said = notifications(pi).join("\n");
      assert.match(said, /^Started monitor m\w+, pid/m);
      assert.match(said, /^Started job j\w+, pid/m);
    });
  }
});
