import assert from "node:assert/strict";
import { describe } from "node:test";
import { reply } from "../harness/model-reply.ts";
import { textOf } from "../harness/model-request.ts";
import { waitUntil } from "../harness/wait.ts";
import { readTaskRecord } from "./endings/task-record.ts";
import { settle } from "./loop/loop-session.ts";
import {
  awaitFile,
  callTool,
  createFile,
  nextRequest,
  promptly,
  startMonitor,
  taskProcesses,
} from "./session.ts";
import { newSession, resume, sessionFile, startedByUser } from "./switched-session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

describe("a switch of the session", { concurrency: 4 }, () => {
  testOnAllHosts(
    "with keep all goes on, wakes no other session, and tells its own what happened meanwhile",
    async (session) => {
      const { home, model } = session;
      const watched = await startMonitor(session, {
        command: `${awaitFile("go")}; echo NEWS; ${awaitFile("end")}; exit 3`,
        wake: "event",
        then: "mend it",
      });
      const file = await sessionFile(session);
      await newSession(session);
      const before = model.requests.length;
      createFile(home, "go");
      createFile(home, "end");
      await waitUntil(() => readTaskRecord(home, watched.id).endedAt, promptly, "its end");
      const heard = await nextRequest(session, "hello");
      assert.equal(model.requests.length, before + 1, "nothing has woken this session");
      assert.match(textOf(heard), /\(started in another session\) end .*exited with code 3/);
      assert.doesNotMatch(textOf(heard), /mend it/);
      await resume(session, file);
      const back = textOf(await nextRequest(session, "I am back"));
      assert.match(
        back,
        new RegExp(
          `ended while another session was there:\\n- monitor ${watched.id} .*exited with code 3 .*mend it`,
        ),
      );
    },
    { settings: { monitor: { onSessionSwitch: "keep" } } },
  );

  testOnAllHosts(
    "a session that adopts a task is woken by it",
    async (session) => {
      const { home, model } = session;
      const watched = await startMonitor(session, {
        command: `${awaitFile("go")}; echo NEWS; sleep 300`,
        wake: "event",
      });
      await newSession(session);
      const { text, isError } = await callTool(session, "monitor_list", { id: watched.id, adopt: true });
      assert.equal(isError, false, text);
      assert.match(
        text,
        new RegExp(
          `^Adopted ${watched.id} "watched": it belongs to this session now, and wakes you with every event\\.`,
        ),
      );
      const before = model.requests.length;
      model.script(() => reply.text("Seen."));
      createFile(home, "go");
      const woken = await model.waitForRequests(before + 1, promptly);
      assert.match(textOf(woken), /\| NEWS/);
      await settle(session.pi);
      const refused = await callTool(session, "monitor_list", { adopt: true });
      assert.equal(refused.isError, true);
      assert.match(refused.text, /adopt needs an id/);
    },
    { settings: { monitor: { onSessionSwitch: "keep" } } },
  );

  testOnAllHosts(
    "with end nothing goes on",
    async (session) => {
      const id = await startedByUser(session, "/monitor sleep 300");
      await newSession(session);
      await waitUntil(() => taskProcesses(session.home).length === 0, promptly, "the end of the task");
      assert.deepEqual(readTaskRecord(session.home, id).reason, { kind: "session_end" });
    },
    { settings: { monitor: { onSessionSwitch: "end" } } },
  );
});
