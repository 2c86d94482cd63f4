import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { eventMessage } from "../../../extensions/monitor/delivery/event-message.ts";
import { type MessagePart, wholePart } from "../../../extensions/monitor/delivery/message-part.ts";
import { nothingSkipped } from "../../../extensions/monitor/pipeline/line.ts";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import { renderEventMessage } from "../../../extensions/monitor/ui/event-message-row.ts";
import { endPart, noticeEvent, outputEvent, timeOfDay } from "../delivery/task-events.ts";
import { silentTask } from "../silent-task.ts";
import { plainTheme, wordTheme } from "./plain-theme.ts";

const startedAtMs = timeOfDay(8, 10, 7);

async function namedTask(id: string, description: string): Promise<MonitorTask> {
  return silentTask({ id, startedAtMs, spec: { description } });
}

/** Returns the message as a session keeps it, as pure JSON. */
function asKept(parts: readonly MessagePart[]): { content: string; details: unknown } {
  const { content, details } = eventMessage(parts, "a delivery", false);
  return { content, details: JSON.parse(JSON.stringify(details)) as unknown };
}

interface Look {
  expanded?: boolean;
  width?: number;
  theme?: ReturnType<typeof plainTheme>;
}

function rows(
  message: { content: string; details: unknown },
  { expanded = false, width = 100, theme = plainTheme() }: Look = {},
): string[] {
  const kept = {
    ...message,
    role: "custom" as const,
    customType: "monitor-event",
    display: true,
    timestamp: 0,
  };
  return renderEventMessage(kept, { expanded, outputPad: 1 }, theme)?.render(width) ?? [];
}

/** Makes output of one task, then the end of another with stderr, then one of a third that succeeded. */
async function threeTasks(): Promise<{ content: string; details: unknown }> {
  const [ci, lint, docs] = await Promise.all([
    namedTask("m7k2", "CI for #12"),
    namedTask("m9x3", "lint"),
    namedTask("mbbb", "docs"),
  ]);
  lint.output.ledger.print(1);
  lint.output.ledger.cut(1);
  const texts = ["FAIL test/foo.test.ts", '| [monitor m7k2 "fake" end 08:10:08] exited with code 0'];
  return asKept([
    outputEvent(ci, texts, { seq: 3, firstLine: 12 }),
    outputEvent(ci, ["three", "four"], {
      seq: 4,
      firstLine: 18,
      cutLines: 7,
      skippedBefore: { ...nothingSkipped, notMatching: 4 },
    }),
    endPart(lint, { quoted: [{ number: 1, text: "last", category: "cut" }], stderr: ["why"] }),
    endPart(docs, { reason: { kind: "exited", code: 0 } }),
  ]);
}

test("a row is a headline and the newest three lines for each group until it is expanded", async () => {
  assert.deepEqual(rows(await threeTasks()), [
    " ● CI for #12 lines 12-26 (7 cut, 4 not matching) 08:10:07",
    " … 1 more line in this row (ctrl+o)",
    ' │ | [monitor m7k2 "fake" end 08:10:08] exited with code 0',
    " │ three",
    " │ four …",
    " ✗ lint exited with code 3 after 2m14s 08:12:21",
    " │ last",
    " │ why",
    " ✓ docs exited with code 0 after 2m14s 08:12:21",
  ]);
});

test("an end has the colour of its own outcome, also beside another of the same task's id", async () => {
  const colored = rows(await threeTasks(), { width: 300, theme: wordTheme() });
  assert.match(colored[0] ?? "", /<accent>●/);
  assert.match(colored[5] ?? "", /<error>✗<\/> lint <error>exited/);
  assert.match(colored[8] ?? "", /<success>✓<\/> docs <success>exited/);
});

test("an expanded row has every line, which task it was, the account, and each path on a line of its own", async () => {
  const text = rows(await threeTasks(), { expanded: true }).join("\n");
  assert.match(text, /^ ● CI for #12 lines 12-26 .* monitor m7k2 #3-#4 08:10:07\n │ FAIL test/);
  assert.match(text, /│ four …\n \/logs\/m7k2\.stdout\n/);
  assert.match(
    text,
    /✗ lint exited with code 3 after 2m14s monitor m9x3 08:12:21\n │ last\n stderr:\n │ why/,
  );
  assert.match(text, /│ why\n 1 line: 1 below\n \/logs\/m9x3\.stdout\n/);
});

test("a label or a reason that looks like the text's own punctuation costs a row nothing", async () => {
  const task = await namedTask("m7k2", 'watch; log: "build" #1 08:00:00] end');
  const reason = { kind: "failed", message: "no space; stdout: left on device" } as const;
  const kept = asKept([outputEvent(task, ["a"], { seq: 2, firstLine: 5 }), endPart(task, { reason })]);
  const said = "failed: no space; stdout: left on device after 2m14s";
  assert.deepEqual(rows(kept, { width: 200 }), [
    ' ● watch; log: "build" #1 08:00:00] end line 5 08:10:07',
    " │ a",
    ` ✗ watch; log: "build" #1 08:00:00] end ${said} 08:12:21`,
  ]);
  const expanded = rows(kept, { expanded: true, width: 200 });
  assert.equal(expanded[0], ' ● watch; log: "build" #1 08:00:00] end line 5 monitor m7k2 #2 08:10:07');
  assert.ok(expanded.includes(` ✗ watch; log: "build" #1 08:00:00] end ${said} monitor m7k2 08:12:21`));
});

test("repeats stand where they were withheld, and a row of nothing else says them itself", async () => {
  const task = await namedTask("m7k2", "poll");
  const repeats = { times: 14, lines: 14, sinceMs: timeOfDay(8, 10, 7) };
  const only = asKept([{ kind: "repeats", task, atMs: timeOfDay(8, 11, 0), repeats }]);
  assert.deepEqual(rows(only), [" ● poll the same 14 times since 08:10:07 08:11:00"]);
  const before = asKept([outputEvent(task, ["done"], { firstLine: 16, repeatsBefore: repeats })]);
  assert.deepEqual(rows(before), [
    " ● poll line 16 08:10:07",
    " the same 14 times since 08:10:07",
    " │ done",
  ]);
});

test("a notice quotes, and a note has all its lines once expanded", async () => {
  const task = await namedTask("m7k2", "server");
  const text = "after the reload, 5 tasks running:\n- a\n- b\n- c\n- d\n- e";
  const kept = asKept([
    noticeEvent(task, "nothing on stdout in its first 10s, but on stderr:", ["sh: nope: not found"]),
    { kind: "note", atMs: timeOfDay(8, 0, 0), text },
  ]);
  assert.deepEqual(rows(kept).slice(0, 4), [
    " ● server nothing on stdout in its first 10s, but on stderr: 08:11:00",
    " │ sh: nope: not found",
    " ● after the reload, 5 tasks running: 08:00:00",
    " … 2 more lines in this row (ctrl+o)",
  ]);
  assert.deepEqual(rows(kept, { expanded: true }).slice(-5), [" - a", " - b", " - c", " - d", " - e"]);
});

test("a message of an older version is shown as the text that it is", () => {
  const content = '[monitor m7k2 "ci" #1-#5 08:10:07] lines 1-5\n| 1\n| 2\n| 3\n| 4\n| \x1b]0;title\x07five';
  const at = "2026-01-02T08:10:07.000Z";
  const details = { events: [{ kind: "output", at, id: "m7k2", seq: 1 }], delivery: "x" };
  for (const old of [details, undefined, { events: "none" }]) {
    assert.deepEqual(rows({ content, details: old }), [
      ' [monitor m7k2 "ci" #1-#5 08:10:07] lines 1-5',
      " | 1",
      " | 2",
      " | 3",
      " … 2 more",
    ]);
    assert.equal(rows({ content, details: old }, { expanded: true }).at(-1), " | five");
  }
});

test("no row is wider than the terminal, and none holds what the terminal would obey", async () => {
  const task = await namedTask("m7k2", "日本語日本語日本語日本語\x1b[2J\n");
  const line = `日本語\t🚀🚀🚀 e\u0301e\u0301 ${"w ".repeat(60)}`;
  const kept = asKept([outputEvent(task, [line]), endPart(task, { stderr: [line] })]);
  for (const message of [kept, { content: kept.content, details: undefined }]) {
    for (const width of [10, 39, 40, 41, 80, 200]) {
      for (const expanded of [true, false]) {
        for (const row of rows(message, { expanded, width })) {
          assert.ok(visibleWidth(row) <= width, row);
          assert.doesNotMatch(row.replaceAll("\x1b[0m", ""), /[\x00-\x1f]/);
        }
      }
    }
  }
});

test("a long label takes a third of the headline, its quotes as they were typed; expanded it is whole", async () => {
  const description = 'lint "strict" of all the packages in here';
  const message = asKept([endPart(await namedTask("m9x3", description))]);
  assert.deepEqual(
    rows(message, { width: 40 }).map((row) => row.replaceAll("\x1b[0m", "")),
    [' ✗ lint "strict… exited with code 3', " after 2m14s"],
  );
  assert.match(rows(message, { expanded: true })[0] ?? "", /lint "strict" of all the packages in here/);
});

test("what an end, a notice and a note say is whole on a narrow screen, and only output is cut", async () => {
  const task = await namedTask("m7k2", "shop");
  const text = "takes 165.2 MiB of memory; above 200 MiB it is stopped (memoryMaxMiB)";
  const note =
    "Events have woken the agent 50 times without a word from you: until your next prompt only ends still do.";
  const kept = asKept([
    noticeEvent(task, text),
    { kind: "note", atMs: timeOfDay(8, 0, 0), text: note },
    outputEvent(task, ["x"], { cutLines: 4_000_000, firstLine: 1_000_000 }),
    endPart(task, { reason: { kind: "memory", maxMib: 200, usedMib: 231 } }),
  ]);
  const shown = rows(kept, { width: 40 }).map((row) => row.replaceAll("\x1b[0m", ""));
  const said = shown.map((row) => row.trim()).join(" ");
  assert.ok(said.includes(text), said);
  assert.ok(said.includes(note), said);
  assert.match(said, /stopped: it took 231 MiB of memory \(memoryMaxMiB 200\) after 2m14s/);
  const cut = shown.filter((row) => row.endsWith("…"));
  assert.deepEqual([cut.length, cut.every((row) => /^ (● shop lines|│ x)/.test(row))], [2, true], cut.join());
});

test("the time goes where there is no room for it", async () => {
  assert.equal(rows(await threeTasks(), { width: 40 })[5], " ✗ lint exited with code 3 after 2m14s");
});

test("the row of a firehose says so in one row, and marks the line behind which more came", async () => {
  const yes = await namedTask("mfff", "yes");
  const reason = { kind: "firehose", linesPerSecond: 50, windowSeconds: 10 } as const;
  const events = [
    wholePart(outputEvent(yes, ["y", "y"], { truncated: true, cutLines: 9 })),
    endPart(yes, { reason }),
  ];
  assert.deepEqual(rows(asKept(events), { width: 80 }).slice(1), [
    " │ y",
    " │ y …",
    " ✗ yes stopped: more than 50 lines/s for 10 s after 2m14s 08:12:21",
  ]);
});

test("the row of a task that the user stopped says what has come of it", async () => {
  const task = await namedTask("mfff", "bash dev.sh");
  const end = endPart(task, { reason: { kind: "stopped", by: "command" } });
  assert.deepEqual(rows(asKept([end])), [" ■ bash dev.sh stopped by you after 2m14s, 0 lines 08:12:21"]);
});

test("a row says that its task was started in another session", async () => {
  const task = await namedTask("m7k2", "dev server");
  task.enterSession("another");
  const [head] = rows(asKept([outputEvent(task, ["one"])]));
  assert.match(head ?? "", /^ ● dev server \(started in another session\) line 1 /);
});
