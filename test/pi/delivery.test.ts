import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { type Gate, hold, reply, sequence } from "../harness/model-reply.ts";
import { type ModelRequest, messageTexts } from "../harness/model-request.ts";
import { waitUntil, withTimeout } from "../harness/wait.ts";
import { eventsIn, eventTexts, monitorEvents, quotedLines, sequenceNumbers } from "./monitor-events.ts";
import {
  awaitFile,
  callTool,
  createFile,
  eventMessages,
  isSettled,
  nextRequest,
  promptly,
  readLog,
  type Session,
  startMonitor,
  waitForEnd,
  waitForEvent,
} from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

/** Prints two lines, later a third, and ends; the pauses are too long for lines to share an event. */
const inTwoParts = `${awaitFile("first")}; echo one; sleep 1; echo two; sleep 1; touch printed; ${awaitFile("second")}; echo three; exit 3`;

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

describe("busy", { concurrency: 4 }, () => {
  testOnAllHosts(
    "wake never: what comes while a tool runs joins as one message at the boundary, at no extra model request",
    async (session) => {
      const { model, pi } = session;
      const requests = await runWhilePrinting(session, "never");
      assert.equal(requests.length, 3);
      const [, beforeBash, afterBash] = requests;
      assert.deepEqual(eventTexts(beforeBash ?? assert.fail()), []);
      const messages = eventTexts(afterBash ?? assert.fail());
      assert.equal(messages.length, 1, messages.join("\n\n"));
      const events = monitorEvents(messages[0] ?? "");
      assert.deepEqual(sequenceNumbers(events), [1, 2]);
      assert.deepEqual(quotedLines(events), ["one", "two"]);
      const roles = messageTexts(afterBash ?? assert.fail()).map(({ role }) => role);
      assert.deepEqual(roles.slice(-2), ["tool", "user"], "after the tool's result");
      await callTool(session, "monitor_stop", { id: "all" });
      await nextRequest(session);
      assert.equal(model.requests.length, 3 + 3, "no request but those of the last two prompts");
      assert.equal(pi.events.filter(({ type }) => type === "agent_settled").length, 3);
    },
  );

  testOnAllHosts("wake event: the boundary that comes anyway is enough", async (session) => {
    const { model } = session;
    const requests = await runWhilePrinting(session, "event");
    assert.equal(requests.length, 3);
    assert.equal(eventTexts(requests.at(-1) ?? assert.fail()).length, 1);
    await callTool(session, "monitor_stop", { id: "all" });
    assert.equal(model.requests.length, 3 + 2);
  });

  testOnAllHosts("events of two tasks join as one message, each under its own heading", async (session) => {
    const { model, pi } = session;
    const monitor = (name: string) => ({
      name: "monitor",
      args: {
        description: name,
        command: `${awaitFile("go")}; echo ${name}; sleep 1; touch ${name}; sleep 60`,
      },
    });
    const wait = `touch go; ${awaitFile("left")}; ${awaitFile("right")}`;
    model.script(
      sequence([
        reply.calls([monitor("left"), monitor("right")]),
        reply.call("bash", { command: wait }),
        reply.text("Seen."),
      ]),
    );
    await pi.promptAndSettle("watch both", promptly);
    const messages = eventTexts(model.requests[2] ?? assert.fail());
    assert.equal(messages.length, 1);
    const events = monitorEvents(messages[0] ?? "");
    assert.deepEqual(events.map(({ description, quoted }) => [description, ...quoted]).sort(), [
      ["left", "left"],
      ["right", "right"],
    ]);
  });

  testOnAllHosts(
    "wake event while the model writes its last answer: exactly one more model request",
    async (session) => {
      const { model, pi } = session;
      const { gate, id } = await printDuringLastAnswer(session, "event");
      gate.release();
      const request = await model.waitForRequests(3, promptly);
      assert.deepEqual(quotedLines(eventsIn(request, id)), ["one", "two"]);
      await waitUntil(() => isSettled(pi), promptly, "the end of the run");
      await callTool(session, "monitor_stop", { id });
      assert.equal(model.requests.length, 3 + 2);
      assert.ok(!pi.events.some(({ type }) => type === "auto_retry_start"));
    },
  );

  testOnAllHosts(
    "wake never while the model writes its last answer: no request, and the user's next words come after it",
    async (session) => {
      const { model, pi } = session;
      const { gate, id } = await printDuringLastAnswer(session, "never");
      gate.release();
      await pi.settled(1, promptly);
      await waitForEvent(pi, id, ({ quoted }) => quoted.includes("two"), promptly, "the events");
      assert.equal(model.requests.length, 2);
      const request = await nextRequest(session, "next words");
      assert.deepEqual(quotedLines(eventsIn(request, id)), ["one", "two"]);
      assert.equal(messageTexts(request).at(-1)?.text, "next words");
    },
  );

  testOnAllHosts(
    "wake end: the end during the last answer makes exactly one more model request",
    async (session) => {
      const { model, home, pi } = session;
      const { gate, id } = await printDuringLastAnswer(session, "end");
      createFile(home, "second");
      await waitUntil(() => readLog(home, id).includes("three"), promptly, "the last line");
      gate.release();
      const request = await model.waitFor(
        (candidate) => eventsIn(candidate, id).some(({ position }) => position === "end"),
        promptly,
        "the end",
      );
      assert.deepEqual(quotedLines(eventsIn(request, id)), ["one", "two", "three"]);
      await waitUntil(() => isSettled(pi), promptly, "the end of the run");
      await nextRequest(session);
      assert.equal(model.requests.length, 4);
      assert.ok(!pi.events.some(({ type }) => type === "auto_retry_start"));
    },
  );

  testOnAllHosts("an abort loses no event", async (session) => {
    const { model, pi } = session;
    const { gate, id } = await printDuringLastAnswer(session, "never");
    await pi.send({ type: "abort" });
    gate.release();
    await pi.settled(1, promptly);
    await waitForEvent(pi, id, ({ quoted }) => quoted.includes("two"), promptly, "the events");
    const request = await nextRequest(session, "next words");
    assert.deepEqual(quotedLines(eventsIn(request, id)), ["one", "two"]);
    assert.equal(model.requests.length, 3);
  });
});

/** Makes one run of three requests: start the monitor, wait in bash until it has printed, answer. */
async function runWhilePrinting(session: Session, wake: string): Promise<ModelRequest[]> {
  const { model, pi } = session;
  model.script(
    sequence([
      reply.call("monitor", { description: "watched", command: inTwoParts, wake }),
      reply.call("bash", { command: `touch first; ${awaitFile("printed")}` }),
      reply.text("Seen."),
    ]),
  );
  await pi.promptAndSettle("watch it", promptly);
  return [...model.requests];
}

/** Starts the monitor, and lets it print its first part while the next answer is held at the gate. */
async function printDuringLastAnswer(session: Session, wake: string): Promise<{ gate: Gate; id: string }> {
  const { model, pi, home } = session;
  const gate = hold();
  model.script(
    sequence(
      [
        reply.call("monitor", { description: "watched", command: inTwoParts, wake }),
        { ...reply.text("Watching."), hold: gate },
      ],
      reply.text("Seen."),
    ),
  );
  await pi.prompt("watch it");
  await withTimeout(gate.arrived, promptly, "the held answer");
  const result = pi.events.find(({ type }) => type === "tool_execution_end")?.result;
  const { id } = (result as { details: { id: string } }).details;
  createFile(home, "first");
  // The command creates the file a second after its last line: by then that is an event.
  await waitUntil(() => isThere(session, "printed"), promptly, "the first part");
  return { gate, id };
}

function isThere({ home }: Session, name: string): boolean {
  return existsSync(join(home.cwd, name));
}
