import assert from "node:assert/strict";
import { describe } from "node:test";
import { messageTexts } from "../harness/model-request.ts";
import { inTwoParts } from "./in-two-parts.ts";
import { eventsIn, quotedLines } from "./monitor-events.ts";
import {
  awaitFile,
  createFile,
  eventMessages,
  nextRequest,
  promptly,
  startMonitor,
  waitForEnd,
  waitForEvent,
} from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

describe("idle", { concurrency: 4 }, () => {
  testOnAllHosts("wake never: events join the context at once and cost no model request", async (session) => {
    const { model, home, pi } = session;
    const { id } = await startMonitor(session, { command: inTwoParts, wake: "never" });
    const before = model.requests.length;
    createFile(home, "first");
    createFile(home, "second");
    await waitForEnd(pi, id);
    const request = await nextRequest(session, "what happened?");
    assert.equal(model.requests.length, before + 1, "only the one that the user asked for");
    assert.deepEqual(quotedLines(eventsIn(request, id)), ["one", "two", "three"]);
    const { role, text } = messageTexts(request).at(-1) ?? assert.fail();
    assert.deepEqual({ role, text }, { role: "user", text: "what happened?" });
  });

  testOnAllHosts("wake end: the end makes one model request, the events before it none", async (session) => {
    const { model, home, pi } = session;
    const { id } = await startMonitor(session, { command: inTwoParts, wake: "end" });
    const before = model.requests.length;
    createFile(home, "first");
    await waitForEvent(pi, id, ({ quoted }) => quoted.includes("two"), promptly, "the second line");
    assert.equal(model.requests.length, before);
    createFile(home, "second");
    const request = await model.waitForRequests(before + 1, promptly);
    assert.deepEqual(quotedLines(eventsIn(request, id)), ["one", "two", "three"]);
    assert.match(eventsIn(request, id).at(-1)?.text ?? "", /^exited with code 3 /);
    await pi.settled(2, promptly);
    await nextRequest(session);
    assert.equal(model.requests.length, before + 2, "the wake, and what the user asked for");
  });

  testOnAllHosts("wake event: an event makes one model request, and the end makes one", async (session) => {
    const { model, home, pi } = session;
    const command = `${awaitFile("first")}; echo one; ${awaitFile("second")}; exit 3`;
    const { id } = await startMonitor(session, { command, wake: "event" });
    const before = model.requests.length;
    createFile(home, "first");
    const woken = await model.waitForRequests(before + 1, promptly);
    assert.deepEqual(quotedLines(eventsIn(woken, id)), ["one"]);
    await pi.settled(2, promptly);
    createFile(home, "second");
    const ended = await model.waitForRequests(before + 2, promptly);
    assert.match(eventsIn(ended, id).at(-1)?.text ?? "", /^exited with code 3 /);
    await pi.settled(3, promptly);
    await nextRequest(session);
    assert.equal(model.requests.length, before + 3);
  });

  testOnAllHosts(
    "a silent command that runs costs nothing: no message, no model request",
    async (session) => {
      const { model, pi } = session;
      const { id } = await startMonitor(session, { command: "sleep 60", wake: "event" });
      const before = model.requests.length;
      const { id: clock } = await startMonitor(session, { command: "sleep 1" });
      await waitForEnd(pi, clock);
      assert.equal(model.requests.length, before + 2, "only those of the second start");
      assert.deepEqual(eventsIn(await nextRequest(session), id), []);
    },
  );

  testOnAllHosts("the facts of an event stand in the details of its message", async (session) => {
    const { id } = await startMonitor(session, { command: "echo no; echo yes; exit 3", match: "yes" });
    await waitForEnd(session.pi, id);
    const facts = eventMessages(session.pi).flatMap(({ details }) => details.events);
    assert.equal(facts.length, 2);
    const [output = {}, end = {}] = facts;
    const { kind, seq, firstLine, lastLine } = output;
    assert.deepEqual(
      { kind, seq, firstLine, lastLine },
      { kind: "output", seq: 1, firstLine: 2, lastLine: 2 },
    );
    assert.equal(end.id, id);
    assert.equal(end.kind, "end");
    assert.equal(end.reason, "exited");
    assert.equal(end.exitCode, 3);
    assert.equal((end.counts as Record<string, number>).notMatching, 1);
  });
});
