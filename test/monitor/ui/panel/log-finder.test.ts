import assert from "node:assert/strict";
import { appendFileSync, renameSync, writeFileSync } from "node:fs";
import { type TestContext, test } from "node:test";
import { ERRORS } from "../../../../extensions/monitor/ui/panel/error-lines.ts";
import { LogFile } from "../../../../extensions/monitor/ui/panel/log-file.ts";
import { LogFinder } from "../../../../extensions/monitor/ui/panel/log-finder.ts";
import { LogView } from "../../../../extensions/monitor/ui/panel/log-view.ts";
import { StepQueue } from "../../../../extensions/monitor/ui/panel/step-queue.ts";
import { onDark } from "../../../core/text/grounds.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { logWith } from "./log-with.ts";

const size = { width: 40, height: 5 };

interface Finding {
  view: LogView;
  finder: LogFinder;
  path: string;
  /** Returns the rows on the screen: `«current»`, `‹other›`. */
  rows(): string[];
  /** Waits until the search has this status. */
  says(status: string): Promise<unknown>;
  /** Waits until a row with this text shows. */
  shows(text: string): Promise<unknown>;
}

async function finding(t: TestContext, text: string): Promise<Finding> {
  const path = logWith(t, text);
  const view = new LogView(() => LogFile.open(path), size.height);
  t.after(() => view.close());
  await view.refresh();
  const steps = new StepQueue(
    () => {},
    (error) => assert.fail(error),
  );
  const finder = new LogFinder(view, {
    size: () => size,
    do: (step) => steps.add(step),
    inWhole: (step) => steps.add(step),
    draw: () => {},
  });
  const mark = (text: string, isCurrent: boolean): string =>
    isCurrent ? `\x1b[7m${text}\x1b[27m` : `\x1b[4m${text}\x1b[24m`;
  const rows = (): string[] => view.render(size, { mark, colours: onDark }).map(visibly);
  return {
    view,
    finder,
    path,
    rows,
    says: (status) =>
      waitUntil(
        () => finder.status === status && steps.isIdle,
        10_000,
        () => `${status}, not ${finder.status}`,
      ),
    shows: (text) =>
      waitUntil(
        () => rows().some((row) => row.includes(text)),
        10_000,
        () => `${text} in ${rows().join("\n")}`,
      ),
  };
}

/** Makes marks visible, which have no width on the screen. */
function visibly(row: string): string {
  const signs: Record<string, string> = { "7": "«", "27": "»", "4": "‹", "24": "›", "0": "" };
  return row.replace(/\x1b\[(\d+)m/g, (_, style: string) => signs[style] ?? "?");
}

function lines(count: number): string {
  return Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join("");
}

test("finds what is below from the start of the log, goes on, wraps around at both ends and says so", async (t) => {
  const { view, finder, says, rows } = await finding(t, lines(300));
  await view.toStart();
  finder.begin("down");
  finder.type("line 10");
  await says("1 of 11");
  assert.ok(rows().includes("«line 10»"));
  finder.next("down");
  await says("2 of 11");
  assert.ok(rows().includes("«line 10»0"));
  assert.ok(rows().includes("‹line 10›1"), "the others differ from the current one");
  finder.next("up");
  finder.next("up");
  await says("11 of 11, from the end again");
  finder.next("down");
  await says("1 of 11, from the start again");
});

test("finds as one types, each time from where the search began; escape goes back there", async (t) => {
  const { view, finder, says, rows } = await finding(t, lines(300));
  await view.scroll(-200, size);
  const before = rows();
  assert.equal(before[0], "line 96");
  finder.begin("down");
  finder.type("1");
  await says("21 of 160");
  finder.type("12");
  await says("2 of 13");
  assert.ok(rows().includes("line 1«12»"), rows().join("\n"));
  finder.type("12 ");
  await says("not found");
  assert.deepEqual(rows(), before);
  finder.type("129");
  await says("1 of 1");
  finder.cancel();
  await says("");
  assert.deepEqual(rows(), before);
});

test("looks upwards from the end that it follows, and stays there; cleared, nothing is marked", async (t) => {
  const { view, finder, says, rows } = await finding(t, lines(300));
  finder.begin("up");
  finder.type("line 29");
  await says("11 of 11");
  assert.deepEqual(rows().slice(2), ["‹line 29›8", "«line 29»9", "line 300"]);
  assert.equal(view.position.kind, "scrolled");
  finder.next("up");
  await says("10 of 11");
  finder.clear();
  assert.equal(finder.status, "");
  assert.ok(rows().every((row) => !/[«‹]/.test(row)));
});

test("goes on from what shows once one has scrolled away from what was found", async (t) => {
  const { view, finder, says } = await finding(t, lines(300));
  await view.toStart();
  finder.begin("down");
  finder.type("line 1");
  await says("1 of 111");
  await view.scroll(200, size);
  finder.next("up");
  await says("111 of 111");
});

test("shows what lies far behind the width in its one row, with what stands around it", async (t) => {
  const far = `${"word ".repeat(60_000)}needle 日本語 ${"word ".repeat(10)}`;
  const { view, finder, says, rows } = await finding(t, `${lines(20)}${far}\nafter\n`);
  await view.toStart();
  finder.begin("down");
  finder.type("needle");
  await says("1 of 1");
  assert.deepEqual(
    rows().filter((row) => row.includes("needle")),
    ["…rd word word «needle» 日本語 word word w…"],
  );
  await view.toggleWrap(size);
  assert.ok(rows().some((row) => row.includes("«needle»")));
  assert.equal(rows().length, 5);
});

test("marks both parts of what two rows share", async (t) => {
  const { view, finder, shows } = await finding(t, `${"x".repeat(37)}needle and more\n`);
  await view.toggleWrap(size);
  finder.begin("up");
  finder.type("needle");
  await shows(`${"x".repeat(37)}«nee»`);
  await shows("  «dle» and more");
});

test("counts on while the log grows, and anew in the file that takes its place", async (t) => {
  const { view, finder, says, path } = await finding(t, "hit\n".repeat(10));
  finder.begin("up");
  finder.type("hit");
  await says("10 of 10");
  appendFileSync(path, "hit\n");
  await view.refresh();
  finder.update();
  await says("10 of 11");
  writeFileSync(`${path}.new`, "hit\nhit\n");
  renameSync(`${path}.new`, path);
  await view.follow();
  finder.update();
  await says("2 found");
});

test("finds lines that look like an error, one after the other", async (t) => {
  const { finder, says, shows } = await finding(
    t,
    [...lines(50), "ERROR one", ...lines(50), "Build FAILED", ...lines(50), "no failover here", "end"].join(
      "\n",
    ),
  );
  finder.begin("up");
  finder.find(ERRORS);
  await says("2 of 2");
  await shows("«FAILED»");
  finder.next("up");
  await says("1 of 2");
  await shows("«ERROR» one");
});
