import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe } from "node:test";
import { storePath } from "../../../extensions/loop/host/loop-place.ts";
import { hold, reply, sequence } from "../../harness/model-reply.ts";
import { messageTexts } from "../../harness/model-request.ts";
import type { RpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import { callTool, notifications, promptly } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { createLoop, prompts, settle, waitForPrompt } from "./loop-session.ts";
import { sessionIdOf, testWithSeveral } from "./several-pis.ts";

describe("persistence", { concurrency: 5 }, () => {
  testWithSeveral("after kill -9 the session's loops are back when it is resumed", async (bench, start) => {
    const killed = start();
    const { id, nextRuns } = await createLoop({ ...bench, pi: killed }, { every: "1h7m", name: "slow" });
    const { text: before } = await callTool({ ...bench, pi: killed }, "loop_list", {});
    const sessionId = await sessionIdOf(killed);
    killed.kill("SIGKILL");
    await killed.exit;

    const other = start();
    assert.match((await callTool({ ...bench, pi: other }, "loop_list", {})).text, /^There is no loop\.$/);
    await other.close();

    const resumed = start(["--session", sessionId]);
    const { text } = await callTool({ ...bench, pi: resumed }, "loop_list", {});
    // The time until its first run has changed by now.
    const withoutWait = (listed: string): string => listed.replace(/in \S+ \(([^)]*)\)/, "$1");
    assert.equal(withoutWait(text), withoutWait(before));
    assert.ok(withoutWait(text).includes(`next: ${withoutWait(nextRuns)}`));
    assert.match(text, new RegExp(`^${id} "slow": active, every 1h7m; 0 runs`));
  });

  testWithSeveral(
    "memory: loops end with the process, and there is no file of them",
    async (bench, start) => {
      const first = start();
      await createLoop({ ...bench, pi: first }, { every: "1h" });
      await first.close();
      const second = start(["--continue"]);
      assert.match((await callTool({ ...bench, pi: second }, "loop_list", {})).text, /^There is no loop\.$/);
      assert.equal(readdirSync(bench.home.agentDir).includes("loop"), false, "no file");
    },
    { settings: { loop: { scope: "memory" } } },
  );

  testOnAllHosts(
    "project: a session that pi has announced twice, as it does after a switch over RPC, runs its loops once",
    async (session) => {
      const { model, pi } = session;
      for (const _ of [1, 2]) await pi.send({ type: "new_session" });
      await createLoop(session, { every: "10s", max_runs: 2 });
      model.script(() => reply.text("ok"));
      await waitForPrompt(pi, ({ details }) => details.run === 2, "the second run");
      await settle(pi);
      assert.equal(prompts(pi).length, 2);
    },
    { settings: { loop: { scope: "project" } } },
  );

  testWithSeveral(
    "project: of two sessions, one killed in the middle of a run, each of 20 due runs is fired once",
    async (bench, start) => {
      const { model } = bench;
      const sessions = [start(), start()];
      const [creator] = sessions;
      const ten = Array.from({ length: 10 }, (_, index) => ({
        name: "loop_create",
        args: { prompt: `number ${index}`, every: "10s", max_runs: 2 },
      }));
      model.script(sequence([reply.calls(ten)], reply.text("ok")));
      await creator?.promptAndSettle("create them", promptly);
      const gate = hold();
      let runs = 0;
      let held = "";
      // The third run stays in the middle: its pi is killed.
      model.script((request) => {
        const text = messageTexts(request).at(-1)?.text ?? "";
        if (!text.startsWith("[loop ") || ++runs !== 3) return reply.text("ok");
        held = text;
        return { ...reply.text("half"), hold: gate };
      });
      await gate.arrived;
      const hasHeld = (pi: RpcPi) => prompts(pi).some(({ content }) => content === held);
      const victim = await waitUntil(() => sessions.find(hasHeld), promptly, "the session in the middle");
      victim.kill("SIGKILL");
      await victim.exit;
      const seen = () =>
        sessions.flatMap((pi) => prompts(pi).map(({ details: { id, run } }) => `${id} ${run}`));
      const survivor = sessions.find((pi) => pi !== victim);
      assert.ok(survivor);
      const before = prompts(survivor).length;
      await waitUntil(() => prompts(survivor).length > before, promptly, "the other one to take over");
      await waitUntil(
        () => seen().length >= 20,
        60_000,
        () => `20 runs; seen ${seen().length}`,
      );
      await settle(survivor);
      const { text } = await callTool({ ...bench, pi: survivor }, "loop_list", {});
      assert.match(text, /^There is no loop\./, "all have had their two runs");
      assert.equal(seen().length, 20);
      assert.equal(new Set(seen()).size, 20, seen().join(", "));
    },
    { env: { PI_LOOP_SCOPE: "project" } },
  );

  testWithSeveral(
    "a damaged store is set aside and named, and what is sound goes on",
    async (bench, start) => {
      const first = start();
      const { id } = await createLoop({ ...bench, pi: first }, { every: "1h" });
      const sessionId = await sessionIdOf(first);
      await first.close();
      const path = storePath(bench.home.agentDir, bench.home.cwd, "session", sessionId);
      const sound = JSON.parse(readFileSync(path, "utf8"));
      sound.loops.push({ id: "lbad", prompt: 7 });
      writeFileSync(path, JSON.stringify(sound));
      const second = start(["--session", sessionId]);
      const { text } = await callTool({ ...bench, pi: second }, "loop_list", {});
      assert.match(text, new RegExp(`^${id} `));
      assert.ok(!text.includes("lbad"));
      const told = notifications(second).find((text) => text.includes("set aside as"));
      assert.match(told ?? "", /\(loop 2: .*set aside as ~\/\.pi\/agent\/loop\/work-.*\.json\.damaged-/);
      assert.equal(readdirSync(dirname(path)).filter((name) => name.includes(".damaged-")).length, 1);
      assert.deepEqual(
        readdirSync(dirname(path)).filter((name) => name.endsWith(".claim")),
        [],
      );
    },
  );

  testWithSeveral(
    "project: after the clock was put back, a loop runs on its interval again, in one of two sessions",
    async (bench, start) => {
      const path = storePath(bench.home.agentDir, bench.home.cwd, "project", "");
      const year = 365 * 86_400_000;
      const nextYear = Date.now() + year;
      const loop = {
        id: "la1",
        name: "from the future",
        prompt: "look after it",
        trigger: { timer: { kind: "every", text: "10s", everyMs: 10_000 } },
        createdAtMs: nextYear - 60_000,
        createdBy: "user",
        expiresAtMs: nextYear + 600_000,
        state: { kind: "active" },
        handledUntilMs: nextYear,
        ...{ runs: 6, missed: 0, missedSinceRun: 0 },
      };
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify({ version: 1, loops: [loop] }));
      bench.model.script(() => reply.text("ok"));
      const sessions = [start(), start()];
      const all = () => sessions.flatMap((pi) => prompts(pi));
      const kept = () => JSON.parse(readFileSync(path, "utf8")).loops[0] as typeof loop;
      await waitUntil(() => kept().createdAtMs < nextYear - year / 2, promptly, "the correction to be kept");
      const { createdAtMs, expiresAtMs } = kept();
      assert.equal(expiresAtMs - createdAtMs, 660_000, "it lives as long as it was to live");
      await waitUntil(() => all().length > 0, promptly, "its run");
      const [first] = all();
      assert.match(first?.content ?? "", /^\[loop la1 "from the future" run 7 /);
      const lateMs = Date.parse(first?.details.at ?? "") - createdAtMs - 10_000;
      assert.ok(lateMs >= 0 && lateMs < promptly, `${lateMs} ms after it was due`);
      for (const pi of sessions) if (prompts(pi).length > 0) await settle(pi);
      assert.equal(new Set(all().map(({ details }) => details.run)).size, all().length, "each run once");
    },
    { settings: { loop: { scope: "project" } } },
  );

  testOnAllHosts("what lies in the repository starts nothing", async (session) => {
    const { home, pi } = session;
    for (const directory of [".pi/loop", ".pi/loops", "loop"]) {
      mkdirSync(join(home.cwd, directory), { recursive: true });
      writeFileSync(
        join(home.cwd, directory, "project.json"),
        JSON.stringify({
          version: 1,
          loops: [
            { id: "l1", prompt: "steal", trigger: { events: { names: ["session_start"], debounceMs: 0 } } },
          ],
        }),
      );
    }
    await pi.send({ type: "new_session" });
    const { text } = await callTool(session, "loop_list", {});
    assert.equal(text, "There is no loop.");
  });

  testOnAllHosts("leaving a session that has loops says that they rest", async (session) => {
    const { pi } = session;
    await createLoop(session, { every: "1h" });
    await pi.send({ type: "new_session" });
    await waitUntil(
      () => notifications(pi).some((text) => /^1 loop of the session before rests until/.test(text)),
      promptly,
      () => `word of it; ${notifications(pi).join("\n")}`,
    );
    const status = pi
      .uiRequests()
      .findLast((request) => request.method === "setStatus" && request.statusKey === "loop");
    assert.equal((status as { statusText?: string } | undefined)?.statusText, undefined);
  });

  testWithSeveral(
    "a resumed session's loops hear of its first prompt, before anybody has used a tool",
    async (bench, start) => {
      const first = start();
      await createLoop({ ...bench, pi: first }, { on: ["input", "agent_settled"], match: "good morning" });
      const sessionId = await sessionIdOf(first);
      await first.close();
      bench.model.script(() => reply.text("ok"));
      const resumed = start(["--session", sessionId]);
      await resumed.prompt("good morning");
      const { content } = await waitForPrompt(resumed, () => true, "the run");
      assert.match(content, /run 1 .*on input\n/);
      await settle(resumed);
    },
  );

  testWithSeveral("an overdue run comes once after a restart", async (bench, start) => {
    const first = start();
    await createLoop({ ...bench, pi: first }, { every: "10s" });
    const sessionId = await sessionIdOf(first);
    first.kill("SIGKILL");
    await first.exit;
    const endedAt = performance.now();
    await waitUntil(() => performance.now() - endedAt > 12_000, 30_000, "a due time to pass");
    const pi = start(["--session", sessionId]);
    bench.model.script(() => reply.text("ok"));
    const { content } = await waitForPrompt(pi, () => true, "the overdue run");
    assert.match(content, /run 1 .*every 10s, due at/);
    await settle(pi);
    // On a slow machine the next due time may have come by now: that is at most one more run.
    const dueTimes = prompts(pi).map(({ content }) => /due at ([^;\]\n]+)/.exec(content)?.[1]);
    assert.ok(dueTimes.length <= 2 && new Set(dueTimes).size === dueTimes.length, dueTimes.join());
  });
});
