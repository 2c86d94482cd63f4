import assert from "node:assert/strict";
import { describe } from "node:test";
import { textOf } from "../harness/model-request.ts";
import { waitUntil } from "../harness/wait.ts";
import { readTaskRecord } from "./endings/task-record.ts";
import { lineAccount, quotedLines, sequenceNumbers } from "./monitor-events.ts";
import {
  awaitFile,
  callTool,
  createFile,
  eventsOf,
  nextRequest,
  notifications,
  promptly,
  runCommand,
  type Session,
  startMonitor,
  taskProcesses,
} from "./session.ts";
import { fork, newSession, resume, sessionFile, startedByUser } from "./switched-session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

function mentions(text: string, pattern: string): number {
  return [...text.matchAll(new RegExp(pattern, "gm"))].length;
}

describe("a switch of the session", { concurrency: 4 }, () => {
  testOnAllHosts(
    "what the person started goes on, what the model started ends, and both are said",
    async (session) => {
      const { home, pi, model } = session;
      const users = await startedByUser(
        session,
        `/monitor ${awaitFile("go")}; echo NEWS; ${awaitFile("end")}; exit 3`,
      );
      const models = await startMonitor(session, { command: "sleep 300 # model", wake: "event" });
      await callTool(session, "bg_run", { command: "sleep 300 # job", then: "look at it" });
      const file = await sessionFile(session);
      await newSession(session);
      await waitUntil(() => readTaskRecord(home, models.id).endedAt, promptly, "the end of the model's");
      const said = await waitUntil(
        () => notifications(pi).find((text) => text.includes("session before")),
        promptly,
        "what is said",
      );
      assert.match(
        said,
        new RegExp(
          `^1 task of the session before goes on: ${users} "[^"]+"\\. Ended with .*${models.id}.*, j`,
        ),
      );
      const first = textOf(await nextRequest(session, "hello"));
      assert.match(
        first,
        new RegExp(`in this session, running, started in another session; .*: monitor ${users} `),
      );
      assert.doesNotMatch(first, new RegExp(models.id), "the model of this session knows nothing of them");

      const requests = model.requests.length;
      createFile(home, "go");
      const list = async () => (await callTool(session, "monitor_list", {})).text;
      await waitUntil(async () => /last line/.test(await list()), promptly, "its line");
      assert.match(await list(), /started in another session/);
      createFile(home, "end");
      await waitUntil(() => readTaskRecord(home, users).endedAt, promptly, "its end");
      const heard = textOf(await nextRequest(session, "and now?"));
      assert.match(
        heard,
        new RegExp(`\\[monitor ${users} "[^"]+" \\(started in another session\\) #1 .*\\n\\| NEWS`),
      );
      assert.match(heard, /\(started in another session\) end .*exited with code 3/);
      assert.ok(model.requests.length > requests);

      await resume(session, file);
      const back = textOf(await nextRequest(session, "I am back"));
      assert.match(
        back,
        new RegExp(`ended with the session: .*${models.id} "watched", \\w+ "sleep 300 # job"`),
      );
      assert.deepEqual(taskProcesses(home), []);
    },
  );

  testOnAllHosts(
    "ten switches of every kind cost no line and no event, and tell none twice",
    async (session) => {
      const { home, pi } = session;
      await nextRequest(session, "a session to come back to");
      const file = await sessionFile(session);
      const id = await startedByUser(
        session,
        "/monitor for i in $(seq 1000); do echo line $i; sleep 0.05; done",
      );
      const first = (lines: number) =>
        waitUntil(() => quotedLines(eventsOf(pi, id)).length >= lines, promptly, `${lines} lines`);
      await first(1);
      const ways = [newSession, (one: Session) => resume(one, file), fork];
      for (let turn = 0; turn < 10; turn++) await ways[turn % ways.length]?.(session);
      await first(quotedLines(eventsOf(pi, id)).length + 1);
      const stopped = await runCommand(pi, `/monitor-stop ${id}`);
      assert.match(stopped.text, /^Stopped /);
      const { lines } = readTaskRecord(home, id) as unknown as { lines: Record<string, number> };
      const { printed = 0, waiting = 0, ...categories } = lines;
      assert.ok(printed > 0);
      const sum = Object.values(categories).reduce((total, count) => total + count, 0);
      assert.equal(sum + waiting, printed, JSON.stringify(lines));
      const end = textOf(await nextRequest(session, "and?"));
      const account = lineAccount(/ end [^\n]*/.exec(end)?.[0] ?? "");
      assert.equal(account.sum, account.printed);
      const events = eventsOf(pi, id);
      const numbers = sequenceNumbers(events);
      assert.equal(new Set(numbers).size, numbers.length, `no event twice: ${numbers}`);
      const shown = quotedLines(events);
      assert.equal(new Set(shown).size, shown.length, "no line twice");
      assert.equal(shown.length, account.categories.shown, "what counts as shown was shown");
    },
  );

  testOnAllHosts(
    "by each way of RPC three tasks go on or end, and each session's model is told so once",
    async (session) => {
      const { home, pi } = session;
      await nextRequest(session, "a session to go to");
      const elsewhere = await sessionFile(session);
      for (const [way, switchBy] of [
        ["new_session", newSession],
        ["switch_session", (one: Session) => resume(one, elsewhere)],
        ["fork", fork],
      ] as const) {
        await newSession(session);
        await nextRequest(session, `before ${way}`);
        const before = await sessionFile(session);
        const users = await startedByUser(session, `/monitor sleep 300 # ${way}`);
        const models = await startMonitor(session, { command: "sleep 301", wake: "event" });
        const job = await callTool(session, "bg_run", { command: "sleep 302", then: "look at it" });
        const jobs = /job (\w+)/.exec(job.text)?.[1] ?? assert.fail(job.text);
        const toldBefore = notifications(pi).length;
        await switchBy(session);
        const said = await waitUntil(
          () =>
            notifications(pi)
              .slice(toldBefore)
              .find((text) => text.includes("session before")),
          promptly,
          `what is said of ${way}`,
        );
        assert.match(
          said,
          new RegExp(
            `1 task of the session before goes on: ${users} .*Ended with the session before: ${models.id} .*, ${jobs} `,
          ),
        );
        for (const id of [models.id, jobs])
          assert.deepEqual(readTaskRecord(home, id).reason, { kind: "session_end" }, `${way}: ${id}`);
        assert.equal(taskProcesses(home, users).length > 0, true, way);
        const heard = textOf(await nextRequest(session, "hello"));
        assert.equal(mentions(heard, `running, started in another session; .*monitor ${users} `), 1, way);
        // A fork knows the tasks started before its message, which started the job.
        const ends = way === "fork" ? 1 : 0;
        assert.equal(mentions(heard, `ended with the session: ${models.id} "watched"$`), ends, way);
        assert.equal(mentions(heard, jobs), 0, way);
        const again = textOf(await nextRequest(session, "and again"));
        assert.equal(
          mentions(again, `monitor ${users} `),
          mentions(heard, `monitor ${users} `),
          `${way}: once`,
        );
        const toldOfEnd = notifications(pi)
          .slice(toldBefore)
          .filter((text) => text.includes(models.id));
        assert.equal(toldOfEnd.length, 1, `${way}: the person once: ${toldOfEnd.join("; ")}`);
        await resume(session, before);
        const back = textOf(await nextRequest(session, "I am back"));
        assert.equal(
          mentions(back, `ended with the session: .*${models.id} "watched", ${jobs} "sleep 302"`),
          1,
          way,
        );
        assert.equal(mentions(back, `running:\n- monitor ${users} `), 1, `${way}: its own again`);
        await runCommand(pi, `/monitor-stop ${users}`);
        assert.deepEqual(taskProcesses(home), []);
      }
    },
  );
});
