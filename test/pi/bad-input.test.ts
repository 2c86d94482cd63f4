import assert from "node:assert/strict";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { reply, sequence } from "../harness/model-reply.ts";
import { toolResults } from "../harness/model-request.ts";
import { isAlive } from "../harness/processes.ts";
import { waitUntil } from "../harness/wait.ts";
import { badCalls, good } from "./bad-calls.ts";
import {
  callTool,
  ownPi,
  parseStart,
  promptly,
  type Session,
  startMonitor,
  taskProcesses,
  waitForEnd,
} from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

describe("bad input", { concurrency: 3 }, () => {
  testOnAllHosts(
    "each bad call names parameter, value and remedy, and leaves nothing running or registered",
    async (session, t) => {
      for (const [name, { tool = "monitor", args, names }] of Object.entries(badCalls)) {
        const { text, isError } = await callTool(session, tool, args);
        await t.test(name, () => {
          assert.ok(isError, text);
          for (const named of names) {
            const found = typeof named === "string" ? text.includes(named) : named.test(text);
            assert.ok(found, `${named} is not named in:\n${text}`);
          }
        });
      }
      await assertNothingLeft(session);
    },
  );

  testOnAllHosts("values that pi can convert work", async (session) => {
    const { id, text } = await startMonitor(session, { command: "sleep 60", timeout_ms: "1000" });
    assert.match(text, /Deadline: .*in 1s/);
    const end = await waitForEnd(session.pi, id);
    assert.match(end.text, /^stopped at its deadline \(timeout_ms 1000\)/);
  });

  testOnAllHosts("the same command twice: the error names the running one and replaces", async (session) => {
    const first = await startMonitor(session, { command: "sleep 60", description: "the first" });
    await waitUntil(() => taskProcesses(session.home).length === 1, promptly, "the sleep");
    const processes = taskProcesses(session.home);
    const second = await callTool(session, "monitor", { description: "again", command: "  sleep 60 " });
    assert.ok(second.isError);
    assert.match(second.text, /already running/);
    assert.match(second.text, new RegExp(`${first.id}.*"the first".*replaces.*"${first.id}"`, "s"));
    assert.deepEqual(taskProcesses(session.home), processes);
    assert.equal(await countOfTasks(session), 1);
  });

  testOnAllHosts(
    "the same command twice in one message: one starts, the other is refused",
    async (session) => {
      const { model, pi } = session;
      const call = { name: "monitor", args: { description: "twice", command: "sleep 60" } };
      model.script(sequence([reply.calls([call, call]), reply.text("Noted.")]));
      await pi.promptAndSettle("start it twice", promptly);
      const results = toolResults(await model.waitForRequests(2, promptly));
      assert.equal(
        results.filter((text) => text.startsWith("Started monitor")).length,
        1,
        results.join("\n"),
      );
      assert.equal(results.filter((text) => /same command/.test(text)).length, 1, results.join("\n"));
      assert.equal(await countOfTasks(session), 1);
    },
  );

  testOnAllHosts(
    "a ninth monitor is refused with the list of the eight, an ambiguous prefix and an ended id likewise",
    async (session) => {
      const { model, pi, home } = session;
      model.script(sequence([reply.calls(manyCalls(8)), reply.text("Noted.")]));
      await pi.promptAndSettle("start eight", promptly);
      const results = toolResults(model.requests.at(-1) ?? assert.fail());
      const started = results.map((text) => parseStart({ text }));
      assert.equal(started.length, 8);
      const ninth = await callTool(session, "monitor", good);
      assert.ok(ninth.isError);
      assert.match(ninth.text, /^8 monitors are running already.*monitor_stop/s);
      for (const { id } of started) assert.ok(ninth.text.includes(id), ninth.text);
      assert.ok(started.every(({ pid }) => isAlive(pid)));
      assert.equal(await countOfTasks(session), 8);
      assert.equal(taskFileIds(home.agentDir).length, 8);

      const ambiguous = await callTool(session, "monitor_stop", { id: "m" });
      assert.ok(ambiguous.isError);
      assert.match(ambiguous.text, /"m" is ambiguous/);
      for (const { id } of started) assert.ok(ambiguous.text.includes(id), ambiguous.text);
      assert.ok(started.every(({ pid }) => isAlive(pid)));

      const [first] = started;
      assert.ok(first);
      process.kill(first.pid, "SIGTERM");
      await waitForEnd(pi, first.id);
      const ended = await callTool(session, "monitor_stop", { id: first.id });
      assert.ok(ended.isError);
      assert.match(ended.text, /has ended: ended by signal SIGTERM .* at \d\d:\d\d:\d\d after/);
      const replacing = await callTool(session, "monitor", { ...good, replaces: first.id });
      assert.ok(replacing.isError);
      assert.match(replacing.text, /has ended/);
      assert.equal(await countOfTasks(session), 8);
    },
  );

  testOnAllHosts(
    "nine monitors in one message: eight start, and the ninth is told what starts",
    async (session) => {
      const { model, pi } = session;
      model.script(sequence([reply.calls(manyCalls(9)), reply.text("Noted.")]));
      await pi.promptAndSettle("start nine", promptly);
      const results = toolResults(await model.waitForRequests(2, promptly));
      const refused = results.filter((text) => !text.startsWith("Started"));
      assert.equal(results.length - refused.length, 8);
      assert.match(refused.join(), /^8 monitors/);
      assert.equal(await countOfTasks(session), 8);
      for (const { args } of manyCalls(8)) {
        assert.ok(refused.join().includes(args.description), `${args.description} in ${refused.join()}`);
      }
    },
  );

  testOnAllHosts(
    "a working directory that is gone is named, and nothing is started",
    async (session) => {
      const { home, pi } = session;
      await pi.send({ type: "get_state" }); // it has started in that directory
      rmSync(home.cwd, { recursive: true });
      const { text, isError } = await callTool(session, "monitor", good);
      assert.ok(isError);
      assert.ok(text.includes(home.cwd), text);
      assert.match(text, /does not exist/);
      await assertNothingLeft(session);
    },
    ownPi,
  );

  testOnAllHosts(
    "a shell that does not exist is named with the setting, and nothing is started",
    async (session) => {
      const { text, isError } = await callTool(session, "monitor", good);
      assert.ok(isError);
      assert.match(text, /\/no\/such\/shell/);
      assert.match(text, /shellPath/);
      await assertNothingLeft(session);
    },
    { settings: { shellPath: "/no/such/shell" } },
  );

  testOnAllHosts(
    "arguments that are no JSON leave nothing behind, and the session goes on",
    async (session) => {
      const { model, pi } = session;
      const broken = { toolCalls: [{ name: "monitor", rawArgs: '{"description": "x", "command": ' }] };
      model.script(sequence([broken, reply.text("Noted.")], reply.text("Noted.")));
      await pi.promptAndSettle("start it", promptly);
      await assertNothingLeft(session);
    },
  );
});

function manyCalls(count: number): { name: string; args: { description: string; command: string } }[] {
  return Array.from({ length: count }, (_, index) => ({
    name: "monitor",
    args: { description: `number ${index}`, command: `sleep 6${index}` },
  }));
}

async function assertNothingLeft(session: Session): Promise<void> {
  assert.deepEqual(taskProcesses(session.home), []);
  const { text, isError } = await callTool(session, "monitor_list", {});
  assert.equal(isError, false);
  assert.match(text, /^Nothing has been started/);
  assert.deepEqual(taskFileIds(session.home.agentDir), []);
}

async function countOfTasks(session: Session): Promise<number> {
  const { text } = await callTool(session, "monitor_list", {});
  return [...text.matchAll(/^m\w+ monitor "/gm)].length;
}

/** Returns the ids of tasks that have files. */
function taskFileIds(agentDir: string): string[] {
  const dir = join(agentDir, "monitor");
  const files = existsSync(dir) ? readdirSync(dir) : [];
  return [...new Set(files.map((name) => name.replace(/\..*/, "")))];
}
