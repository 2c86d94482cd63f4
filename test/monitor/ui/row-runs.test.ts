import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Container, Spacer, Text, type TUI } from "@earendil-works/pi-tui";
import type { EventDetails } from "../../../extensions/monitor/delivery/details.ts";
import { eventDetails } from "../../../extensions/monitor/delivery/event-details.ts";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import { EventRow } from "../../../extensions/monitor/ui/event-row.ts";
import { RowRuns } from "../../../extensions/monitor/ui/row-runs.ts";
import { endPart, outputEvent } from "../delivery/task-events.ts";
import { silentTask } from "../silent-task.ts";
import { plainTheme } from "./plain-theme.ts";

/** A message in pi: a blank line, and below it the renderer's rows, which are made anew at times. */
class Block extends Container {
  readonly #events: readonly EventDetails[];
  readonly #runs: RowRuns;
  #row: EventRow | undefined;

  constructor(events: readonly EventDetails[], runs: RowRuns) {
    super();
    this.#events = events;
    this.#runs = runs;
    this.addChild(new Spacer(1));
    this.rebuild(false);
  }

  rebuild(expanded: boolean): void {
    if (this.#row) this.removeChild(this.#row);
    this.#row = new EventRow(this.#events, expanded, plainTheme());
    this.#runs.add(this.#row);
    this.addChild(this.#row);
  }
}

/** Builds a screen like pi's: the transcript deep in it, an editor below. */
function screen() {
  const runs = new RowRuns();
  const transcript = new Container();
  const above = new Container();
  above.addChild(transcript);
  const root = new Container();
  root.addChild(above);
  root.addChild(new Text("editor", 0, 0));
  runs.open(root as unknown as TUI);
  const show = (...events: EventDetails[]): Block => {
    const block = new Block(events, runs);
    transcript.addChild(block);
    return block;
  };
  const drawn = async (): Promise<string[]> => {
    await nextTurn();
    return transcript.render(60).map((row) => row.trimEnd());
  };
  return { runs, transcript, show, drawn };
}

async function task(id: string): Promise<MonitorTask> {
  return silentTask({ id, spec: { description: `task ${id}` } });
}

function line(of: MonitorTask, number: number): EventDetails {
  return eventDetails(outputEvent(of, [`line ${number}`], { seq: number, firstLine: number }));
}

test("rows of one task that follow one another are one row, which grows, without blank lines between", async () => {
  const { show, drawn } = screen();
  const one = await task("m1");
  for (let number = 1; number <= 3; number++) show(line(one, number));
  assert.deepEqual(await drawn(), [
    "",
    " ● task m1 lines 1-3 08:10:07",
    " │ line 1",
    " │ line 2",
    " │ line 3",
  ]);
  show(line(one, 4), line(one, 5));
  show(line(one, 6));
  assert.deepEqual(await drawn(), [
    "",
    " ● task m1 lines 1-6 08:10:07",
    " … 3 more lines in this row (ctrl+o)",
    " │ line 4",
    " │ line 5",
    " │ line 6",
  ]);
});

test("another task, an end, or anything else that stands between begins a new row", async () => {
  const { show, drawn, transcript } = screen();
  const [one, two] = await Promise.all([task("m1"), task("m2")]);
  show(line(one, 1));
  show(line(two, 1));
  show(line(one, 2));
  transcript.addChild(new Text("a word of the user", 0, 0));
  show(line(one, 3));
  show(eventDetails(endPart(one)));
  const heads = (await drawn()).filter((row) => /●|✗|word/.test(row));
  assert.deepEqual(heads, [
    " ● task m1 line 1 08:10:07",
    " ● task m2 line 1 08:10:07",
    " ● task m1 line 2 08:10:07",
    "a word of the user",
    " ● task m1 line 3 08:10:07",
    ` ✗ task m1 exited with code 3 after ${/after (\S+)/.exec(heads.at(-1) ?? "")?.[1]} 08:12:21`,
  ]);
});

test("a row that is made anew, one or all, still grows, and shows all lines once expanded", async () => {
  const { show, drawn } = screen();
  const one = await task("m1");
  const blocks = [1, 2, 3, 4, 5].map((number) => show(line(one, number)));
  await drawn();
  blocks[0]?.rebuild(false);
  assert.equal((await drawn()).filter((row) => row.includes("●")).length, 1);
  blocks[3]?.rebuild(false);
  assert.equal((await drawn()).length, 6);
  for (const block of blocks) block.rebuild(true);
  const expanded = await drawn();
  assert.match(expanded[1] ?? "", /task m1 lines 1-5 monitor m1 #1-#5/);
  for (let number = 1; number <= 5; number++) assert.ok(expanded.includes(` │ line ${number}`));
  assert.equal(expanded.filter((row) => row === "").length, 1);
});

test("a transcript that is built anew has the rows that it has now", async () => {
  const { show, drawn, transcript } = screen();
  const one = await task("m1");
  for (let number = 1; number <= 4; number++) show(line(one, number));
  await drawn();
  transcript.clear();
  show(line(one, 3));
  show(line(one, 4));
  assert.deepEqual(await drawn(), ["", " ● task m1 lines 3-4 08:10:07", " │ line 3", " │ line 4"]);
});

test("rows are drawn one by one where the screen cannot be looked at", async () => {
  const { runs, show, drawn } = screen();
  runs.close();
  const one = await task("m1");
  show(line(one, 1));
  show(line(one, 2));
  assert.equal((await drawn()).filter((row) => row.includes("●")).length, 2);
});

test("a row that becomes the first one has a blank line above it again", async () => {
  const { show, drawn, transcript } = screen();
  const one = await task("m1");
  const blocks = [1, 2, 3].map((number) => show(line(one, number)));
  await drawn();
  transcript.removeChild(blocks[0] ?? assert.fail());
  show(line(one, 4));
  assert.deepEqual((await drawn()).slice(0, 2), ["", " ● task m1 lines 2-4 08:10:07"]);
});
