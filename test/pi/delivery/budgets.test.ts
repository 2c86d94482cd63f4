import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { reply, sequence } from "../../harness/model-reply.ts";
import type { ModelRequest } from "../../harness/model-request.ts";
import { messageTexts } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import { quotedLines } from "../monitor-events.ts";
import {
  awaitFile,
  createFile,
  eventMessages,
  nextRequest,
  promptly,
  readLog,
  type Session,
  startMonitor,
  waitForEnd,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import {
  characters,
  ends,
  numbers,
  pacedLines,
  readBy,
  report,
  statedLines,
  untilSettled,
  withFixtures,
} from "./workload.ts";

const words = "a line of the build, with all that it has to say, is number";
const usedUp = /^its output has taken 4000 characters/;

/** Counts the characters that the model reads of the task, without its end. */
function charactersOf(request: ModelRequest, id: string): number {
  const blocks = readBy(request).messages.flatMap((message) => message.split(/\n(?=\[monitor )/));
  const ofTask = blocks.filter(
    (block) => block.startsWith(`[monitor ${id} "`) && !/^\[[^\]]*" end /.test(block),
  );
  return ofTask.reduce((sum, block) => sum + block.length, 0);
}

/** Makes a run of several tool calls while the monitor prints, until its budget must be used up. */
async function useUpTaskBudget(session: Session, id: string): Promise<ModelRequest> {
  const { model, pi, home } = session;
  const calls = numbers(1, 4).map((number) =>
    reply.call("bash", { command: `touch go; sleep 1.2; echo ${number}` }),
  );
  model.script(sequence([...calls], reply.text("Worked.")));
  await pi.promptAndSettle("work", 2 * promptly);
  await waitUntil(() => readLog(home, id).includes(`${words} 120\n`), promptly, "all lines in the log");
  return nextRequest(session);
}

describe("budgets", { concurrency: 6 }, () => {
  testOnAllHosts(
    "between two model requests idle events take at most 4000 characters, the rest waits, is shown as waiting, and joins before the user's words",
    async (session, t) => {
      const { model, home, pi } = session;
      await startMonitor(session, {
        command: `${awaitFile("go")}; ${pacedLines(150, 0.03, words)}; sleep 1; touch printed; sleep 300`,
      });
      const before = model.requests.length;
      createFile(home, "go");
      await waitUntil(() => existsSync(join(home.cwd, "printed")), promptly, "all lines");
      const waiting = () =>
        /\d+ lines for your next prompt/.test(
          JSON.stringify(
            pi
              .uiRequests()
              .filter(({ method }) => method === "setStatus")
              .at(-1),
          ),
        );
      await waitUntil(waiting, promptly, "the status that says so");
      const idleChars = eventMessages(pi).reduce((sum, { content }) => sum + content.length, 0);
      assert.ok(idleChars > 2_000 && idleChars <= 4_000, `${idleChars} characters`);
      const request = await nextRequest(session);
      report(t, "150 idle events, then a prompt", model.requests.length - before - 1, characters(request));
      const joined = eventMessages(pi).at(-1)?.content ?? "";
      assert.ok(joined.length <= 4_000, `${joined.length} characters`);
      assert.deepEqual(statedLines(readBy(request).events), numbers(1, 150));
      assert.equal(quotedLines(readBy(request).events).at(-1), `${words} 150`, "the newest survive");
      assert.equal(messageTexts(request).at(-1)?.text, "go on");
    },
    { settings: { monitor: { coalesceMs: 10 } } },
  );

  testOnAllHosts(
    "what the idle budget kept waiting joins the next wake",
    async (session) => {
      const { model, home } = session;
      const { id } = await startMonitor(session, {
        command: `${awaitFile("go")}; ${pacedLines(100, 0.03, words)}; sleep 300`,
      });
      const { id: ending } = await startMonitor(session, {
        command: `${awaitFile("end")}; exit 3`,
        wake: "end",
      });
      const before = model.requests.length;
      model.script(() => reply.text("Noted."));
      createFile(home, "go");
      await waitUntil(() => readLog(home, id).includes(`${words} 100\n`), promptly, "all lines");
      createFile(home, "end");
      const woken = await model.waitForRequests(before + 1, promptly);
      const { events } = readBy(woken);
      assert.equal(ends(events, ending).length, 1);
      assert.ok((statedLines(events).at(-1) ?? 0) >= 95, "the events that waited are in");
      await untilSettled(session, before + 1);
      assert.equal(model.requests.length, before + 1);
    },
    { settings: { monitor: { coalesceMs: 10 } } },
  );

  const smallTaskBudget = {
    monitor: { taskMaxChars: 4_000, coalesceMs: 20 },
    compaction: { keepRecentTokens: 10 },
  };
  const command = (then: string) => `${awaitFile("go")}; ${pacedLines(120, 0.04, words)}; ${then}`;

  testOnAllHosts(
    "one task takes at most taskMaxChars of the context, which is said once; a compaction resets it",
    async (session, t) => {
      const { model, home, pi } = session;
      const { id } = await startMonitor(session, {
        command: command(`${awaitFile("more")}; echo news; sleep 300`),
      });
      const request = await useUpTaskBudget(session, id);
      report(t, "one task over its budget", 0, charactersOf(request, id));
      assert.ok(charactersOf(request, id) <= 4_000, `${charactersOf(request, id)} characters`);
      const said = readBy(request).events.filter(({ text }) => usedUp.test(text));
      assert.equal(said.length, 1, readBy(request).messages.join("\n"));
      assert.equal(
        readBy(await nextRequest(session)).events.filter(({ text }) => usedUp.test(text)).length,
        1,
      );
      model.script(() => reply.text("A summary."));
      assert.equal((await pi.send({ type: "compact" })).success, true);
      createFile(home, "more");
      await waitUntil(
        () => eventMessages(pi).some(({ content }) => content.endsWith("| news")),
        promptly,
        "the line after the compaction",
      );
    },
    { settings: smallTaskBudget },
  );

  testOnAllHosts(
    "the end of a task whose budget is used up is told, with the last lines that were not shown and an exact account",
    async (session) => {
      const { home, pi } = session;
      const { id } = await startMonitor(session, {
        command: command(`${awaitFile("end")}; echo LAST WORDS; exit 3`),
      });
      await useUpTaskBudget(session, id);
      createFile(home, "end");
      const end = await waitForEnd(pi, id);
      assert.match(end.text, /^exited with code 3 .* 121 lines: /);
      assert.ok(end.quoted.includes("LAST WORDS"), JSON.stringify(end));
    },
    { settings: smallTaskBudget },
  );
});

describe("an event that another extension drops", { concurrency: 4 }, () => {
  testOnAllHosts(
    "at a boundary is offered again and arrives once",
    async (session, t) => {
      const { model, pi } = session;
      const { id } = await startMonitor(session, {
        command: `${awaitFile("go")}; echo news; sleep 0.5; touch printed; sleep 300`,
      });
      const before = model.requests.length;
      model.script(
        sequence([reply.call("bash", { command: `touch go; ${awaitFile("printed")}` }), reply.text("Seen.")]),
      );
      await pi.promptAndSettle("work", promptly);
      assert.ok(readLog(session.home, id).includes("news"));
      const dropped = quotedLines(readBy(model.requests.at(-1) ?? assert.fail()).events);
      assert.deepEqual(dropped, [], "it was dropped");
      const request = await nextRequest(session);
      report(
        t,
        "an event that another extension drops",
        model.requests.length - before - 3,
        characters(request),
      );
      assert.deepEqual(quotedLines(readBy(request).events), ["news"]);
      assert.deepEqual(quotedLines(readBy(await nextRequest(session)).events), ["news"]);
      assert.equal(model.requests.length, before + 4);
    },
    withFixtures("drop-entries"),
  );

  testOnAllHosts(
    "between all requests of a run still comes at its end, at one more request",
    async (session, t) => {
      const { model, pi } = session;
      await startMonitor(session, {
        command: `${awaitFile("go")}; echo news; sleep 0.5; touch printed; sleep 300`,
        wake: "event",
      });
      const before = model.requests.length;
      model.script(
        sequence([reply.call("bash", { command: `touch go; ${awaitFile("printed")}` })], reply.text("Seen.")),
      );
      await pi.promptAndSettle("work", promptly);
      await untilSettled(session, before + 2);
      const request = await nextRequest(session);
      report(
        t,
        "an event that another extension drops at each turn_end",
        model.requests.length - before - 3,
        characters(request),
      );
      assert.ok(
        model.requests.length - before - 3 <= 3,
        `${model.requests.length - before - 3} more requests`,
      );
      assert.deepEqual(quotedLines(readBy(request).events), ["news"]);
    },
    { ...withFixtures("drop-entries"), env: { DROP_TIMES: "1000", DROP_AT: "turn_end" } },
  );
});
