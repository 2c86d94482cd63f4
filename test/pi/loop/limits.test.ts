import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts, type PiHost, repoRoot } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { systemPrompt, toolDeclarations, toolResults } from "../../harness/model-request.ts";
import { runPrintPi } from "../../harness/print-pi.ts";
import {
  callTool,
  nextRequest,
  notifications,
  prepare,
  promptly,
  runCommand,
  type Session,
  startSession,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { createLoop, settle } from "./loop-session.ts";

const tools = ["loop_create", "loop_delete", "loop_list", "loop_update"];

describe("limits", { concurrency: 3 }, () => {
  testOnAllHosts(
    "the four tools with their prompt lines are at most 2 800 characters",
    async (session, t) => {
      const request = await nextRequest(session);
      const declared = toolDeclarations(request).filter(({ name }) => name.startsWith("loop"));
      assert.deepEqual(declared.map(({ name }) => name).sort(), tools);
      const promptLines = systemPrompt(request)
        .split("\n")
        .filter((line) => /loop_|a prompt come back/.test(line));
      const characters = JSON.stringify(declared).length + promptLines.join("\n").length;
      t.diagnostic(`${session.host.version}: ${characters} characters`);
      assert.equal(promptLines.length, 1, promptLines.join("\n"));
      assert.ok(characters <= 2_800, `${characters} characters`);
    },
  );

  testOnAllHosts("bad input is explained, nothing is stored and nothing else disturbed", async (session) => {
    const { id } = await createLoop(session, { every: "1h" });
    const bad: [object, RegExp][] = [
      [{}, /needs a trigger: every .*cron .*on /],
      [{ every: "10s", cron: "@daily" }, /exclude each other/],
      [{ every: "5x" }, /every is "5x"; allowed is .*45s, 7m, 1h30m/],
      [{ every: "2s" }, /every is "2s".*from 10s/],
      [{ cron: "0 25 * * *" }, /field 2, the hour, is "25"; allowed is 0-23/],
      [{ cron: "0 0 31 2 *" }, /no such date/],
      [{ on: ["tool_start"] }, /Nearest: .*tool_execution_start/],
      [{ on: ["monitor_end"], match: "(?=x)" }, /lookahead/],
      [{ every: "1h", max_runs: 0 }, /max_runs is 0; allowed is an integer from 1/],
      [{ every: "1h", often: 3 }, /often \(3\) is no parameter; allowed are prompt, every/],
      [{ pace: 3 }, /pace is 3; allowed is /],
      [{ pace: { max: 5, often: 1 } }, /pace\.often \(1\) is no parameter; allowed are min, max/],
      [{ every: "1h", budget: { requests: 0 } }, /budget\.requests is 0; allowed is an integer from 1/],
      [{ on: [] }, /on is \[\]; allowed is a list/],
      [{ on: [7] }, /on names "7", which is no event/],
      [{ every: 5 }, /every is "?5"?; allowed/],
    ];
    for (const [args, says] of bad) {
      const { text, isError } = await callTool(session, "loop_create", { prompt: "x", ...args });
      assert.match(text, says, JSON.stringify(args));
      assert.equal(isError, true, JSON.stringify(args));
    }
    assert.match(
      (await callTool(session, "loop_update", { id: "l", action: "stop" })).text,
      /action is "stop"; allowed is one of "pause", "resume", "run_now", "next", "done"/,
    );
    assert.match(
      (await callTool(session, "loop_delete", { id: "lzzzz" })).text,
      new RegExp(`Unknown id "lzzzz"\\. Loops: ${id}`),
    );
    const { text } = await callTool(session, "loop_list", {});
    assert.equal(text.match(/next: /g)?.length, 1, text);
  });

  testOnAllHosts("the twenty-sixth loop is refused", async (session) => {
    const { model, pi } = session;
    const calls = Array.from({ length: 26 }, () => ({
      name: "loop_create",
      args: { prompt: "x", every: "1h" },
    }));
    model.script(sequence([reply.calls(calls)], reply.text("ok")));
    await pi.promptAndSettle("create them", promptly);
    const results = toolResults(model.requests.at(-1) ?? assert.fail());
    assert.equal(results.filter((text) => text.startsWith("Created loop ")).length, 25);
    assert.match(results.at(-1) ?? "", /There are 25 loops already, .*delete one first/);
  });

  testOnAllHosts("pause, resume, run now and delete, by the model", async (session) => {
    const { pi, model } = session;
    const { id } = await createLoop(session, { every: "1h", name: "mine" });
    assert.match((await callTool(session, "loop_update", { id, action: "pause" })).text, /is paused\.$/);
    assert.match(
      (await callTool(session, "loop_list", {})).text,
      /: paused, every 1h;.*\n {2}next: none while it is paused/,
    );
    assert.match(
      (await callTool(session, "loop_update", { id: "mine", action: "resume" })).text,
      /is active\. Next runs: in \S+ \(\d{4}-/,
    );
    const before = pi.events.length;
    await callTool(session, "loop_update", { id, action: "run_now" });
    model.script(() => reply.text("ok"));
    await pi.waitForEvent(
      ({ type, message }) => type === "message_end" && JSON.stringify(message).includes("asked for by you"),
      promptly,
      "the run",
      before,
    );
    await settle(pi);
    assert.match((await callTool(session, "loop_delete", { id })).text, /"mine" deleted after 1 run\.$/);
  });

  testOnAllHosts("/loop makes the loop that it says, and never guesses", async (session) => {
    const { pi } = session;
    assert.match(
      (await runCommand(pi, "/loop")).text,
      /^There is no loop, and no prompt to start one with in /,
    );
    assert.match(
      (await runCommand(pi, '/loop 7m "check the build"')).text,
      /^Created loop .* "check the build": every 7m\.\nNext runs: .*, .*, /,
    );
    for (const [command, says] of [
      ["/loop check the site", /"check the site": at its own pace of 1m to 1h\./],
      ["/loop every 2 hours check the site", /"check the site": every 2h\./],
      ["/loop @daily sum it up", /"sum it up": cron @daily\./],
      ["/loop 0 9 * * 1-5 plan the day", /"plan the day": cron 0 9 \* \* 1-5\./],
      ["/loop on monitor_end,bus:x look", /"look": on monitor_end, bus:x\./],
    ] as const) {
      assert.match((await runCommand(pi, command)).text, says);
      const [, id = ""] = /^Created loop (\S+)/.exec(notifications(pi).at(-1) ?? "") ?? [];
      // A loop that paces itself begins with a run.
      await settle(pi);
      await callTool(session, "loop_delete", { id });
    }
    for (const [command, says] of [
      [
        "/loop 5x check",
        /^"5x" is not an interval\. Try 45s, 7m, 1h30m, or a schedule: 0 9 \* \* 1-5, @daily\.$/,
      ],
      ["/loop 0 25 * * * check", /field 2, the hour, is "25"/],
      ["/loop @dayly check", /^"@dayly" is no schedule\. There are @yearly/],
      ["/loop on monday check", /^"monday" is no event\. .* typed in quotes\.$/],
      ["/loop 2s check", /^"2s" is too short\. An interval is at least 10s\.$/],
      ["/loop every monday check", /^"every monday check" does not say an interval\. .*typed in quotes\.$/],
      ["/loop 5m", /needs the prompt/],
      ["/loop --stop", /^"--stop" is no option\. The only one is --help/],
    ] as const) {
      const { text, type } = await runCommand(pi, command);
      assert.match(text, says);
      assert.equal(type, "error");
    }
    assert.match((await runCommand(pi, "/loop --help")).text, /^\/loop \[10m .* makes a prompt come back\./);
    assert.match((await callTool(session, "loop_list", {})).text, /started by the user/);
  });

  for (const scope of ["universe", ""]) {
    testOnAllHosts(
      `scope ${JSON.stringify(scope)} is reported, if it is anything`,
      async (session) => {
        const { text } = await createLoop(session, { every: "1h" });
        assert.match(text, /Kept: with this session/);
        const told = notifications(session.pi).filter((text) => /loop/i.test(text));
        assert.deepEqual(
          told,
          scope
            ? [
                'PI_LOOP_SCOPE is "universe"; allowed is one of "memory", "session", "project". session is used.',
              ]
            : [],
        );
      },
      { env: { PI_LOOP_SCOPE: scope } },
    );
  }

  testOnAllHosts(
    "--no-loop: no tool and no command",
    async (session) => {
      const request = await nextRequest(session);
      assert.deepEqual(
        toolDeclarations(request).filter(({ name }) => name.startsWith("loop")),
        [],
      );
      const { data } = await session.pi.send({ type: "get_commands" });
      assert.ok(!(data as { commands: { name: string }[] }).commands.some(({ name }) => name === "loop"));
      assert.ok(
        toolDeclarations(request).some(({ name }) => name === "monitor"),
        "monitors are there",
      );
    },
    { args: ["--no-loop"] },
  );

  for (const host of allHosts) {
    for (const mode of ["print", "json"] as const) {
      test(`pi ${host.version}: in ${mode} mode a loop is refused with the reason`, async (t) => {
        const bench = await prepare(t, host, {}, async () => {});
        bench.model.script(
          sequence([reply.call("loop_create", { prompt: "x", every: "10s" })], reply.text("No loop then.")),
        );
        const { exitCode, stdout } = await runPrintPi({
          ...bench,
          prompt: "loop",
          mode,
          timeoutMs: promptly,
        });
        assert.equal(exitCode, 0);
        assert.match(stdout, /No loop then\./);
        const [result = ""] = toolResults(bench.model.requests.at(-1) ?? assert.fail());
        assert.match(result, new RegExp(`pi runs in ${mode} mode and exits after this answer`));
      });
    }

    test(`pi ${host.version}: while plan mode is on, creating is blocked and listing is not`, async (t) => {
      const session = await startSession(t, host, {
        extensions: [repoRoot, planMode(host)],
        args: ["--plan"],
      });
      await withLoopTools(session, async () => {
        assert.match(
          (await callTool(session, "loop_create", { prompt: "x", every: "1h" })).text,
          /Plan mode is on/,
        );
        assert.match((await callTool(session, "loop_list", {})).text, /There is no loop/);
      });
      await session.pi.prompt("/plan");
      await createLoop(session, { every: "1h" });
      await session.pi.prompt("/plan");
      await withLoopTools(session, async () => {
        assert.match(
          (await callTool(session, "loop_create", { prompt: "x", every: "1h" })).text,
          /Plan mode is on/,
        );
      });
    });
  }
});

/** pi's example extension. */
function planMode(host: PiHost): string {
  return join(host.cli, "../../../examples/extensions/plan-mode/index.ts");
}

async function withLoopTools(session: Session, body: () => Promise<void>): Promise<void> {
  const declared = toolDeclarations(await nextRequest(session)).map(({ name }) => name);
  assert.ok(declared.includes("loop_create"), declared.join());
  await body();
}
