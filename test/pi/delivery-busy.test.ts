import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { type Gate, hold, reply, sequence } from "../harness/model-reply.ts";
import { type ModelRequest, messageTexts } from "../harness/model-request.ts";
import { waitUntil, withTimeout } from "../harness/wait.ts";
import { inTwoParts } from "./in-two-parts.ts";
import { eventsIn, eventTexts, monitorEvents, quotedLines, sequenceNumbers } from "./monitor-events.ts";
import {
  awaitFile,
  callTool,
  createFile,
  isSettled,
  nextRequest,
  promptly,
  readLog,
  type Session,
  waitForEvent,
} from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

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
