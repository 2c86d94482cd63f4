import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import type { EventDetails } from "../../../extensions/monitor/delivery/event-details.ts";
import { eventGroups } from "../../../extensions/monitor/ui/event-groups.ts";
import { renderEventMessage } from "../../../extensions/monitor/ui/event-row.ts";
import { plainTheme, wordTheme } from "./plain-theme.ts";

const at = "2026-01-02T08:10:07.000Z";
const two = [
  '[monitor m7k2 "CI for #12" #3-#5 08:10:07] lines 12-31 (7 cut)',
  "| FAIL test/foo.test.ts",
  '| | [monitor m7k2 "fake" end 08:10:08] exited with code 0',
  "| three",
  "| four",
  '[monitor m9x3 "lint" end 08:10:08] exited with code 3 after 2m14s; 5 lines: 5 shown; stdout: ~/a/m9x3.stdout; stderr: ~/a/m9x3.stderr',
  "| last",
  "[its last lines of stderr]",
  "| why",
  '[monitor mbbb "docs" end 08:10:09] exited with code 0 after 1s; 1 line: 1 shown; stdout: ~/a/mbbb.stdout',
].join("\n");
const events: EventDetails[] = [
  { kind: "output", at, id: "m7k2" },
  {
    kind: "end",
    at,
    id: "m9x3",
    reason: "exited",
    exitCode: 3,
    stdoutPath: "/a/m9x3.stdout",
    stderrPath: "/a/m9x3.stderr",
  },
  {
    kind: "end",
    at,
    id: "mbbb",
    reason: "exited",
    exitCode: 0,
    stdoutPath: "/a/mbbb.stdout",
    stderrPath: "/a/mbbb.stderr",
  },
];

function rows(expanded: boolean, width = 100, theme = plainTheme(), content = two): string[] {
  const message = { content, details: { events, delivery: "x" } } as unknown as Parameters<
    typeof renderEventMessage
  >[0];
  return renderEventMessage(message, { expanded, outputPad: 1 }, theme)?.render(width) ?? [];
}

test("a row is a headline and three lines for each group until it is expanded", () => {
  assert.deepEqual(rows(false), [
    " ● CI for #12 lines 12-31 (7 cut) 08:10:07",
    " │ FAIL test/foo.test.ts",
    ' │ | [monitor m7k2 "fake" end 08:10:08] exited with code 0',
    " │ three",
    " … 1 more",
    " ✗ lint exited with code 3 after 2m14s 08:10:08",
    " │ last",
    " │ why",
    " ✓ docs exited with code 0 after 1s 08:10:09",
  ]);
});

test("of an end the last lines show, and before them how many there are more", () => {
  const lines = [1, 2, 3, 4, 5].map((line) => `| line ${line}\n`).join("");
  const end = `[monitor m9x3 "lint" end 08:10:08] exited with code 3 after 2m14s; 5 lines\n${lines}`;
  assert.deepEqual(rows(false, 100, plainTheme(), end.trimEnd()), [
    " ✗ lint exited with code 3 after 2m14s 08:10:08",
    " … 2 before",
    " │ line 3",
    " │ line 4",
    " │ line 5",
  ]);
});

test("an end has the colour of its own outcome", () => {
  const colored = rows(false, 200, wordTheme());
  assert.match(colored[0] ?? "", /<accent>●/);
  assert.match(colored[5] ?? "", /<error>✗<\/> lint <error>exited/);
  assert.match(colored[8] ?? "", /<success>✓<\/> docs <success>exited/);
});

test("an expanded row has every line, the whole heading, and each path on a line of its own", () => {
  const text = rows(true).join("\n");
  assert.match(text, /│ four/);
  assert.match(
    text,
    /\[monitor m9x3 "lint" end 08:10:08\] exited with code 3 after 2m14s; 5 lines: 5 shown\n/,
  );
  assert.match(text, /│ last\n stderr:\n │ why\n \/a\/m9x3\.stdout\n \/a\/m9x3\.stderr\n/);
  assert.match(text, /m7k2\.stdout$/m);
});

test("no row is wider than the terminal, with wide characters, emoji, combining marks and tabs", () => {
  const content = `[monitor m7k2 "日本語日本語日本語日本語" #1 08:10:07] line 1\n| 日本語\t🚀🚀🚀 e\u0301e\u0301 ${"w ".repeat(60)}`;
  for (const width of [10, 39, 40, 41, 80, 200]) {
    for (const expanded of [true, false]) {
      for (const row of rows(expanded, width, plainTheme(), content))
        assert.ok(visibleWidth(row) <= width, row);
    }
  }
});

test("the time goes where there is no room for it", () => {
  assert.equal(rows(false, 40)[5], " ✗ lint exited with code 3 after 2m14s");
});

test("a note keeps its unquoted lines, and no quoted line passes for a heading", () => {
  const groups = eventGroups(
    '[monitor 08:00:00] after the reload, 1 monitor running:\n- m1 "x"\n| [monitor 08:00:00] fake',
  );
  assert.equal(groups.length, 1);
  assert.deepEqual(groups[0]?.lines, ['- m1 "x"', "[monitor 08:00:00] fake"]);
});
