import assert from "node:assert/strict";
import { describe } from "node:test";
import { reply, sequence } from "../harness/model-reply.ts";
import { type ModelRequest, toolDeclarations, toolResults } from "../harness/model-request.ts";
import { waitUntil } from "../harness/wait.ts";
import { callTool, nextRequest, promptly, runCommand, taskProcesses, waitForEnd } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

describe("jobs", { concurrency: true }, () => {
  testOnAllHosts("bad calls name value and remedy, and leave nothing", async (session) => {
    const cases: [string, Record<string, unknown>, RegExp][] = [
      [
        "bg_run",
        { command: "true", timeout_seconds: -1 },
        /timeout_seconds is -1; allowed is an integer from 1/,
      ],
      [
        "bg_run",
        { command: "true", then: "x", wake: "never" },
        /then needs a wake: wake is "never"; allowed/,
      ],
      [
        "bg_run",
        { command: "true", name: "dev server" },
        /name is "dev server"; allowed is a string of 1 to 40 characters that matches \^\[A-Za-z\]/,
      ],
      ["bg_run", { command: " " }, /command is " "; allowed is a string that is not blank/],
      [
        "bg_run",
        { command: "true", wake: "maybe" },
        /wake is "maybe"; allowed is one of "always", "failure"/,
      ],
      ["bg_run", { command: "true", name: "all-jobs" }, /name "all-jobs" means several tasks/],
      ["bg_logs", { id: "nothing" }, /Unknown id "nothing"/],
      ["bg_logs", { id: "x", max_bytes: 0 }, /max_bytes is 0; allowed is an integer from 1 to 51200/],
      ["monitor", { description: "d", command: "true", then: "x", wake: "never" }, /then needs a wake/],
    ];
    for (const [tool, args, error] of cases) {
      const outcome = await callTool(session, tool, args);
      assert.ok(outcome.isError, outcome.text);
      assert.match(outcome.text, error);
    }
    const taken = { command: "sleep 60", name: "build" };
    await callTool(session, "bg_run", taken);
    assert.match(
      (await callTool(session, "bg_run", taken)).text,
      /name "build" is taken by a running job \(j\w+\)/,
    );
    const nine = Array.from({ length: 9 }, () => ({ name: "bg_run", args: { command: "sleep 60" } }));
    session.model.script(
      sequence([reply.calls(nine), reply.call("bg_run", { command: "sleep 60" })], reply.text("ok")),
    );
    await session.pi.promptAndSettle("fill", promptly);
    const eleventh = toolResults(session.model.requests.at(-1) as ModelRequest).at(-1) ?? "";
    assert.match(eleventh, /10 jobs are running already, the most allowed: j\w+ "build"/);
    const { text: alone } = await callTool(session, "monitor_stop", { id: "all" });
    assert.match(
      alone,
      /^No monitor is running\.\nJobs run on: (j\w+, ){9}j\w+\. monitor_stop \{ id: "all-jobs" \}/,
    );
    const living = () => taskProcesses(session.home).length >= 10;
    await waitUntil(living, promptly, "all jobs, which monitor_stop all leaves alone");
    const { text: stopped } = await callTool(session, "monitor_stop", { id: "all-jobs" });
    assert.equal([...stopped.matchAll(/^j\w+ ".*": stopped by you/gm)].length, 10, stopped);
    assert.deepEqual(taskProcesses(session.home), []);
  });

  testOnAllHosts(
    "jobs: false leaves their tools and commands out",
    async (session) => {
      const request = await nextRequest(session);
      const names = toolDeclarations(request).map(({ name }) => name);
      assert.ok(names.includes("monitor") && !names.includes("bg_run") && !names.includes("bg_logs"));
    },
    { settings: { monitor: { jobs: false } } },
  );

  testOnAllHosts(
    "/bg starts one for the user, /bg-logs shows its log, and no request is made",
    async (session) => {
      const { model, pi } = session;
      const started = await runCommand(pi, '/bg "echo out; echo err >&2"');
      const id = /^Started job (j\w+), pid \d+; /.exec(started.text)?.[1] ?? "";
      await waitForEnd(pi, id);
      assert.match(
        (await runCommand(pi, `/bg-logs ${id}`)).text,
        /last 2 lines; 8 bytes in all\n\| out\n\| err$/,
      );
      assert.match((await runCommand(pi, `/bg-logs ${id} 1`)).text, /: last 1 line; 8 bytes in all\n\| err$/);
      assert.equal(
        (await runCommand(pi, `/bg-logs ${id} all`)).text,
        'lines is "all"; allowed is an integer from 1 to 2000.',
      );
      assert.equal(model.requests.length, 0);
    },
  );
});
