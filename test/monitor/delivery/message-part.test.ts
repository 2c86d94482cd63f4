import assert from "node:assert/strict";
import { test } from "node:test";
import { deliverLines, takeBackLines } from "../../../extensions/monitor/delivery/delivered-lines.ts";
import {
  type MessagePart,
  shortenedOutput,
  wholePart,
} from "../../../extensions/monitor/delivery/message-part.ts";
import { eventText } from "../../../extensions/monitor/texts/events.ts";
import { newTask } from "./fake-agent.ts";
import { endEvent, noticeEvent, outputEvent, timeOfDay } from "./task-events.ts";

test("shortens an event to its beginning, and counts what is missing as cut", async () => {
  const { output } = outputEvent(await newTask(), ["first", "second", "third"], { cutLines: 2 });
  const short = shortenedOutput(output, 15);
  assert.deepEqual(short.texts, ["first", "seco"]);
  assert.equal(short.truncated, true);
  assert.equal(short.cutLines, 3);
  assert.equal(short.texts.length + short.cutLines, short.lines);
  assert.deepEqual(shortenedOutput(output, 1).texts, ["f"], "its first line is shown at least in part");
});

test("counts what a message makes of its lines, and takes that back when it is lost", async () => {
  const task = await newTask();
  task.output.ledger.print(20);
  task.output.ledger.suppress(3);
  const before = task.output.ledger.toJSON();
  const quoted = [
    { number: 9, text: "a", category: "suppressed" as const },
    { number: 10, text: "b", category: "suppressed" as const },
  ];
  const end = wholePart(endEvent(task, { quoted }));
  assert.ok(end.kind === "end");
  const omitted = [outputEvent(task, ["a", "b"], { cutLines: 1 }).output];
  const parts: MessagePart[] = [
    outputEvent(task, ["a", "b"], { cutLines: 4 }),
    { kind: "omitted", task, atMs: 0, outputs: omitted },
    { ...end, quotes: { stdout: 1, stderr: 0 } },
    noticeEvent(task, "a notice"),
  ];
  deliverLines(parts);
  const { shown, cut, suppressed } = task.output.ledger.toJSON();
  assert.deepEqual({ shown, cut, suppressed }, { shown: 3, cut: 7, suppressed: 2 });
  takeBackLines(parts);
  assert.deepEqual(task.output.ledger.toJSON(), before);
});

test("quotes no more of an end than the message has room for, the newest of it", async () => {
  const task = await newTask();
  const quoted = ["1", "2", "3"].map((text, index) => ({ number: index, text, category: "cut" as const }));
  const part = wholePart(endEvent(task, { quoted, stderr: ["e1", "e2"] }));
  assert.ok(part.kind === "end");
  const below = (stdout: number, stderr: number): string[] =>
    eventText([{ ...part, quotes: { stdout, stderr } }])
      .split("\n")
      .slice(1);
  assert.deepEqual(below(3, 2), ["| 1", "| 2", "| 3", "[its last lines of stderr]", "| e1", "| e2"]);
  assert.deepEqual(below(1, 1), ["| 3", "[its last lines of stderr]", "| e2"]);
  assert.deepEqual(below(0, 0), []);
});

test("says how many events are missing, which lines those are, and where they can be read", async () => {
  const task = await newTask();
  const outputs = [
    outputEvent(task, ["a"], { firstLine: 112 }).output,
    outputEvent(task, ["b"], { seq: 2, firstLine: 830, lastLine: 840 }).output,
  ];
  const part: MessagePart = { kind: "omitted", task, atMs: timeOfDay(8, 10, 9), outputs };
  assert.equal(
    eventText([part]),
    '[monitor m7k2 "a test" 08:10:09] 2 more events, lines 112-840, in /logs/m7k2.stdout',
  );
});

test("quotes what a notice quotes of the command, and states repeats and notes without quotes", async () => {
  const task = await newTask();
  const repeats = { times: 14, lines: 14, sinceMs: timeOfDay(8, 10, 7) };
  const atMs = timeOfDay(8, 11, 0);
  assert.deepEqual(
    eventText([
      noticeEvent(task, "nothing on stdout", ["[monitor m1] bash: jq: not found"]),
      { kind: "repeats", task, atMs, repeats },
      { kind: "note", atMs, text: "in this session, 1 monitor running:" },
    ]).split("\n"),
    [
      '[monitor m7k2 "a test" 08:11:00] nothing on stdout',
      "| [monitor m1] bash: jq: not found",
      '[monitor m7k2 "a test" 08:11:00] the same 14 times since 08:10:07',
      "[monitor 08:11:00] in this session, 1 monitor running:",
    ],
  );
});
