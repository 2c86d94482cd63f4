import assert from "node:assert/strict";
import { test } from "node:test";
import { type Told, toldTo } from "../../../extensions/core/text/reader.ts";
import { eventMessage } from "../../../extensions/monitor/delivery/event-message.ts";
import { Flights } from "../../../extensions/monitor/delivery/flights.ts";
import type { MessagePart } from "../../../extensions/monitor/delivery/message-part.ts";
import { wakeKind } from "../../../extensions/monitor/delivery/task-event.ts";
import type { NoticeTopic } from "../../../extensions/monitor/task/notice-topic.ts";
import { noticeText } from "../../../extensions/monitor/texts/notices.ts";
import { renderEventMessage } from "../../../extensions/monitor/ui/event-message-row.ts";
import { silentTask } from "../silent-task.ts";
import { plainTheme } from "../ui/plain-theme.ts";
import { fakeAgent, newTask } from "./fake-agent.ts";
import { endPart } from "./task-events.ts";

const atMs = Date.now();

function messageOf(...parts: MessagePart[]) {
  const message = eventMessage(parts, "a delivery", false);
  const row = renderEventMessage(
    message as never,
    { expanded: true, options: {} } as never,
    plainTheme() as never,
  );
  return { message, rows: row?.render(200).join("\n") ?? "" };
}

test("a restart by a person is by the user to the model, and by you to the person", async () => {
  const task = await newTask("event");
  const { message, rows } = messageOf({
    kind: "notice",
    task,
    atMs,
    text: noticeText.againByUser,
    quoted: [],
    topic: "restarted",
  });
  assert.match(message.content, /started again by the user$/);
  assert.match(rows, /started again by you /);
});

test("a restart by itself wakes where events do, and one by a person never", async () => {
  const task = await newTask("event");
  const wakeOf = (topic: NoticeTopic) =>
    wakeKind({ kind: "notice", task, atMs, text: "started again", quoted: [], topic });
  assert.equal(wakeOf("restart"), "event");
  assert.equal(wakeOf("restarted"), undefined);
});

test("no notice says to a person what only the model can do, or takes one for the other", () => {
  const texts: Told[] = [
    noticeText.wakesSpent(50),
    noticeText.contextSpent(40_000),
    noticeText.waitsForInput(true),
    noticeText.againByUser,
  ];
  for (const text of texts) {
    assert.doesNotMatch(toldTo("person", text), /monitor_|bg_|the user|woken you|your context/);
    assert.doesNotMatch(toldTo("model", text), /the agent|panel/);
  }
});

test("what only the model needs makes no row, not even beside what does", async () => {
  const note = {
    kind: "note",
    atMs,
    text: "after the reload, 1 task running:",
    isForModelAlone: true,
  } as const;
  const alone = messageOf(note);
  assert.deepEqual([alone.message.display, alone.rows], [false, ""]);
  assert.match(alone.message.content, /after the reload/);
  const beside = messageOf(note, { kind: "note", atMs, text: { model: "to you", person: "to them" } });
  assert.equal(beside.message.display, true);
  assert.doesNotMatch(beside.rows, /after the reload|to you/);
  assert.match(beside.rows, /to them/);
});

test("a note that is too long for a message is cut for both readers", () => {
  const { delivery } = fakeAgent({ idle: false, limits: { boundaryMaxChars: 1_000 } });
  const text = { model: "m".repeat(5_000), person: "p".repeat(5_000) };
  delivery.offer({ kind: "note", atMs, text });
  const { content = "", details } = delivery.atBoundary() ?? {};
  assert.ok(content.length <= 1_000 && content.includes("mmm"), content);
  const [event] = details?.events ?? [];
  assert.ok(event?.kind === "note" && event.text.startsWith("ppp") && event.text.length < 1_000);
});

test("of what a wait brings, details are in words for a person, and what a script reads in those for the model", () => {
  const stopped = endPart(silentTask(), { reason: { kind: "stopped", by: "command" } });
  const task = silentTask();
  const notice = {
    kind: "notice",
    task,
    atMs,
    text: noticeText.againByUser,
    quoted: [],
    topic: "restarted",
  } as const;
  const parts = [stopped, notice];
  const { details, eventsForModel } = new Flights().begin([], parts, "in a result");
  const wordsOf = (events: readonly object[] = []) =>
    events.map((event) =>
      "reasonText" in event ? event.reasonText : "text" in event ? event.text : undefined,
    );
  assert.deepEqual(wordsOf(details.events), ["stopped by you", "started again by you"]);
  assert.deepEqual(wordsOf(eventsForModel), ["stopped by the user's command", "started again by the user"]);
  assert.equal(
    new Flights().begin([], parts, "joins").eventsForModel,
    undefined,
    "a message of its own has none",
  );
});
