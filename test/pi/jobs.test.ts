// Longer than most: what a job tells, refuses and leaves is one contract, each criterion of it a few lines.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts } from "../harness/host.ts";
import { reply, sequence } from "../harness/model-reply.ts";
import { type ModelRequest, toolDeclarations, toolResults } from "../harness/model-request.ts";
import { runPrintPi } from "../harness/print-pi.ts";
import { residentBytes } from "../harness/processes.ts";
import { waitUntil } from "../harness/wait.ts";
import { eventsIn, eventTexts } from "./monitor-events.ts";
import { frugalMemory } from "./process-cost.ts";
import {
  awaitFile,
  callTool,
  createFile,
  eventsOf,
  isSettled,
  nextRequest,
  prepare,
  promptly,
  runCommand,
  taskProcesses,
  waitForEnd,
} from "./session.ts";
import { startSession as startTerminalSession } from "./terminal/terminal-session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

const MiB = 1024 * 1024;

describe("jobs", { concurrency: true }, () => {
  testOnAllHosts(
    "several ends while the agent is busy come as one message, at no extra request",
    async (session) => {
      const { model, pi, home } = session;
      const jobs = [
        { command: `${awaitFile("victim-known")}; echo fine`, name: "good" },
        { command: `${awaitFile("victim-known")}; echo bad; exit 3`, name: "bad" },
        { command: `echo $$ > victim; ${awaitFile("never")}`, name: "victim" },
      ];
      const records = join(home.agentDir, "monitor", "*.json");
      const kill =
        "until [ -s victim ]; do sleep 0.02; done; kill -KILL $(cat victim); touch victim-known; " +
        `until [ "$(grep -l endedAt ${records} | wc -l)" = 3 ]; do sleep 0.1; done`;
      model.script(
        sequence(
          [
            reply.calls(jobs.map((args) => ({ name: "bg_run", args }))),
            reply.call("bash", { command: kill }),
          ],
          reply.text("All known."),
        ),
      );
      await pi.promptAndSettle("go", promptly);
      assert.equal(model.requests.length, 3);
      const messages = eventTexts(model.requests[2] as ModelRequest);
      assert.equal(messages.length, 1);
      const ends = eventsIn(model.requests[2] as ModelRequest);
      const byName = new Map(ends.map((end) => [end.description, end.text]));
      assert.match(byName.get("good") ?? "", /^exited with code 0 after /);
      assert.match(byName.get("bad") ?? "", /^exited with code 3 after /);
      assert.match(byName.get("victim") ?? "", /^ended by signal SIGKILL from outside after /);
      assert.deepEqual(taskProcesses(home), []);
    },
  );

  testOnAllHosts(
    "wake failure: success makes no request, a failure and a signal one each",
    async (session) => {
      const { model, pi, home } = session;
      const start = async (command: string) =>
        startedId(await callTool(session, "bg_run", { command, wake: "failure" }));
      const good = await start(awaitFile("good"));
      const bad = await start(`${awaitFile("bad")}; exit 3`);
      const killed = await start(`${awaitFile("killed")}; kill -TERM $$`);
      const before = model.requests.length;
      createFile(home, "good");
      await waitForEnd(pi, good);
      assert.equal(model.requests.length, before);
      createFile(home, "bad");
      await waitForEnd(pi, bad);
      await model.waitForRequests(before + 1, promptly);
      createFile(home, "killed");
      await waitForEnd(pi, killed);
      await model.waitForRequests(before + 2, promptly);
      assert.equal(model.requests.length, before + 2);
    },
  );

  testOnAllHosts(
    "the log keeps stdout and stderr in the order in which they were written",
    async (session) => {
      const command = "for i in $(seq 1000); do echo a$i; echo b$i >&2; done";
      const id = startedId(await callTool(session, "bg_run", { command, name: "order", wake: "never" }));
      const end = await waitForEnd(session.pi, id);
      const expected = Array.from({ length: 1_000 }, (_, index) => `a${index + 1}\nb${index + 1}\n`).join("");
      assert.equal(readFileSync(join(session.home.agentDir, "monitor", `${id}.log`), "utf8"), expected);
      assert.deepEqual(end.quoted, expected.trim().split("\n").slice(-10));
      const head = await callTool(session, "bg_logs", { id: "order", from: "head", max_bytes: 20 });
      assert.match(head.text, /first \d lines; 9786 bytes in all;.*\n\| a1\n\| b1\n/);
      const tail = await callTool(session, "bg_logs", { id });
      assert.match(tail.text, /last 2000 lines;/);
      assert.ok(tail.text.endsWith("| b1000"));
    },
  );

  testOnAllHosts("bg_logs says what it leaves out, and counts the bytes of the log", async (session) => {
    const { pi } = session;
    const run = async (command: string) => {
      const id = startedId(await callTool(session, "bg_run", { command, wake: "never" }));
      await waitForEnd(pi, id);
      return async (args: Record<string, unknown>) =>
        (await callTool(session, "bg_logs", { id, ...args })).text;
    };
    const short = await run("printf 'ab\\ncd\\nef\\n'");
    assert.match(await short({ max_bytes: 9 }), /: last 3 lines; 9 bytes in all\n\| ab\n\| cd\n\| ef$/);
    assert.match(
      await short({ max_bytes: 6 }),
      /: last 2 lines; 9 bytes in all; what is before does not fit into 6 bytes\n\| cd\n\| ef$/,
    );
    assert.match(
      await short({ max_bytes: 5, from: "head" }),
      /: first 1 line; 9 bytes in all; what follows does not fit into 5 bytes\n\| ab$/,
    );
    const long = await run("head -c 70000 /dev/zero | tr '\\0' x; echo END");
    assert.match(
      await long({}),
      /: the end of its last line, which alone does not fit into 51200 bytes; 70004 bytes in all\n\| x{49000,}END$/,
    );
    assert.ok(Buffer.byteLength(await long({})) <= 50 * 1024);
    assert.match(
      await long({ from: "head", max_bytes: 100 }),
      /: the beginning of its first line, which alone does not fit into 100 bytes; 70004 bytes in all\n\| x{100}$/,
    );
    const silent = await run("true");
    assert.match(await silent({}), /^\S+\.log: nothing printed$/);
  });

  testOnAllHosts("the deadline of a job is named as it was given", async (session) => {
    const command = "exec sleep 60";
    const id = startedId(await callTool(session, "bg_run", { command, timeout_seconds: 1, wake: "never" }));
    const end = await waitForEnd(session.pi, id);
    assert.match(end.text, /^stopped at its deadline \(timeout_seconds 1\) after /);
  });

  testOnAllHosts(
    "older output that was dropped is said at the end, in the list and by bg_logs, which does not quote that",
    async (session) => {
      const { pi } = session;
      const command = "seq -f %.0f-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx 1 30000";
      const id = startedId(await callTool(session, "bg_run", { command, wake: "never" }));
      const end = await waitForEnd(pi, id);
      const [, first] = /\.log \(older output dropped, it begins with line (\d+)\)$/.exec(end.text) ?? [];
      assert.ok(first, end.text);
      const { text: list } = await callTool(session, "monitor_list", {});
      assert.ok(list.includes(`log: older output dropped, it begins with line ${first}`), list);
      const { text } = await callTool(session, "bg_logs", { id, from: "head", max_bytes: 60 });
      const [heading = "", ...lines] = text.split("\n");
      assert.match(
        heading,
        new RegExp(`first 1 line; .*; older output dropped, it begins with line ${first}$`),
      );
      assert.deepEqual(lines, [`| ${first}-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`]);
      const forged = "[older output dropped; line 7 follows]";
      const printed = startedId(
        await callTool(session, "bg_run", { command: `echo '${forged}'`, wake: "never" }),
      );
      assert.ok(!(await waitForEnd(pi, printed)).text.includes("dropped"));
      assert.ok((await callTool(session, "bg_logs", { id: printed })).text.endsWith(`\n| ${forged}`));
    },
    { settings: { monitor: { logMaxBytes: 256 * 1024 } } },
  );

  testOnAllHosts("a job's name is as good as its id in a later session in its directory", async (session) => {
    const { pi, home } = session;
    const id = startedId(await callTool(session, "bg_run", { command: "echo built; exit 3", name: "build" }));
    await waitForEnd(pi, id);
    await pi.send({ type: "new_session" });
    for (const known of ["build", id]) {
      const log = await callTool(session, "bg_logs", { id: known });
      assert.match(log.text, new RegExp(`/${id}\\.log: last 1 line; 6 bytes in all\\n\\| built$`));
      const { text } = await callTool(session, "monitor_list", { id: known });
      assert.match(
        text,
        new RegExp(`^${id} job "build", of an earlier session\\nstatus: exited with code 3`),
      );
      assert.ok(text.endsWith("command:\n| echo built; exit 3"), text);
      assert.match((await runCommand(pi, `/bg-logs ${known}`)).text, /\| built$/);
    }
    const record = join(home.agentDir, "monitor", `${id}.json`);
    const elsewhere = readFileSync(record, "utf8").replace(JSON.stringify(home.cwd), '"/elsewhere"');
    writeFileSync(record, elsewhere);
    for (const known of ["build", id])
      assert.match((await callTool(session, "bg_logs", { id: known })).text, /^Unknown id/);
  });

  testOnAllHosts(
    "a job that prints 200 MB: the log is capped, the last lines are right, memory stays",
    async (session, t) => {
      const { pi, home } = session;
      await waitForEnd(
        pi,
        startedId(await callTool(session, "bg_run", { command: "echo warm", wake: "never" })),
      );
      const before = residentBytes(pi.pid);
      let highest = before;
      const command = "seq -f %.0f-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx 1 4300000; echo LAST";
      const id = startedId(await callTool(session, "bg_run", { command }));
      const end = await waitUntil(
        () => {
          highest = Math.max(highest, residentBytes(pi.pid));
          return eventsOf(pi, id).find(({ position }) => position === "end");
        },
        90_000,
        "the end of the job",
        50,
      );
      assert.match(end.text, /^exited with code 0 .*; 4300001 lines/);
      assert.equal(end.quoted.at(-1), "LAST");
      const log = readFileSync(join(home.agentDir, "monitor", `${id}.log`), "utf8");
      assert.ok(log.length <= 16 * MiB, `${log.length} bytes`);
      const [header = "", first = ""] = log.split("\n", 2);
      const line = /line (\d+) follows/.exec(header)?.[1];
      assert.ok(first.startsWith(`${line}-`), `${header} / ${first}`);
      t.diagnostic(`${session.host.version}: ${((highest - before) / MiB).toFixed(1)} MiB more`);
      assert.ok(highest - before < 40 * MiB, `${(highest - before) / MiB} MiB`);
    },
    { env: frugalMemory },
  );

  testOnAllHosts(
    "then: the prompt comes with the end, once, after success and after failure",
    async (session) => {
      const { model, pi } = session;
      for (const [command, prompt] of [
        ["true", "look at the result"],
        ["exit 4", "mend it"],
      ] as const) {
        const before = model.requests.length;
        const id = startedId(await callTool(session, "bg_run", { command, then: prompt }));
        await waitForEnd(pi, id);
        const request = await model.waitFor(
          (seen) => eventsIn(seen, id).some(({ then }) => then === prompt),
          promptly,
          `the prompt ${prompt}`,
        );
        assert.ok(model.requests.indexOf(request) >= before);
        await waitUntil(() => isSettled(pi), promptly, "the run that the end woke");
        assert.equal(eventsIn(await nextRequest(session), id).length, 1);
      }
    },
  );

  testOnAllHosts(
    "then of a monitor wakes at its end, and is discarded and said so after a stop",
    async (session) => {
      const { model, pi } = session;
      const monitor = await callTool(session, "monitor", {
        description: "m",
        command: "echo x",
        then: "go on",
      });
      assert.match(monitor.text, /Wakes you: when it ends/);
      await model.waitFor(
        (seen) => eventsIn(seen).some(({ then }) => then === "go on"),
        promptly,
        "the prompt",
      );
      await waitUntil(() => isSettled(pi), promptly, "the run that the end woke");
      const id = startedId(await callTool(session, "bg_run", { command: "sleep 60", then: "never said" }));
      const stopped = await callTool(session, "monitor_stop", { id });
      assert.match(stopped.text, /its then is discarded/);
      assert.deepEqual(eventsIn(await nextRequest(session), id), []);
    },
  );

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
      ["bg_run", { command: "true", name: "all-jobs" }, /name "all-jobs" is a word of monitor_stop/],
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
      assert.equal(model.requests.length, 0);
    },
  );

  for (const host of allHosts) {
    test(`pi ${host.version}: a run in print mode ends with the report on its job`, async (t) => {
      const { home, model } = await prepare(t, host, {}, async () => {});
      model.script(
        sequence(
          [reply.call("bg_run", { command: "sleep 3; echo 3 passed" }), reply.text("Waiting.")],
          (request) => reply.text(`Report: ${eventsIn(request).at(-1)?.quoted.join()}`),
        ),
      );
      const result = await runPrintPi({ host, home, prompt: "run the tests", timeoutMs: promptly });
      const [started = ""] = toolResults(model.requests[1] ?? assert.fail());
      assert.match(
        started,
        /the end of this run is held for that, however long it runs: give timeout_seconds/,
      );
      assert.equal(result.stdout.trim(), "Report: 3 passed");
      assert.equal(result.exitCode, 0);
    });

    test(`pi ${host.version}: the line above the editor comes, counts and goes`, async (t) => {
      const { pi, home, model, send } = await startTerminalSession(t, host);
      const jobs = [
        { command: awaitFile("one"), name: "build", wake: "never" },
        { command: `${awaitFile("two")}; exit 1`, name: "train", wake: "never" },
      ];
      model.script(
        sequence([reply.calls(jobs.map((args) => ({ name: "bg_run", args })))], reply.text("Started.")),
      );
      await send("go");
      // The two calls run at once, so either may be first.
      await pi.waitForScreen(/✶ bg: (build \d+s, train|train \d+s, build) \d+s/, promptly);
      createFile(home, "two");
      await pi.waitForScreen(/✶ bg: build \d+s · 1 failed/, promptly);
      createFile(home, "one");
      await pi.waitForScreen(/✶ bg: 1 done · 1 failed/, promptly);
      await pi.waitUntilGone("✶ bg:", promptly);
    });
  }
});

function startedId({ text }: { text: string }): string {
  const [, id] = /^Started job (j\w+)/.exec(text) ?? [];
  assert.ok(id, text);
  return id;
}
