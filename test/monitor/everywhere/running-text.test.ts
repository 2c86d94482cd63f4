import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { detailRows, rowFacts, rowTitle } from "../../../extensions/monitor/everywhere/running-text.ts";
import { itemRow } from "../../../extensions/monitor/ui/panel/item-row.ts";
import { plainTheme } from "../ui/plain-theme.ts";

const SESSION = "01a20346-f86d-745f-8ee5-d0e79d9b1c2d";

function running(facts: object = {}) {
  const record = {
    id: "m7k2",
    path: "/m7k2.json",
    facts: {
      kind: "monitor",
      description: "dev server",
      command: "npm run dev",
      session: SESSION,
      directory: "/work/shop",
      startedAt: new Date(Date.now() - 125_000).toISOString(),
      ...facts,
    },
  };
  return { record, pi: { pid: 41_234, startTime: "1" }, state: "running" as const };
}

function row(facts: object, width: number): string {
  const task = running(facts);
  const item = { id: "m7k2", state: "running" as const, label: "", details: [] };
  const title = rowTitle(task.record);
  const drawn = itemRow(
    { ...item, title, facts: rowFacts(task, "listening") },
    false,
    false,
    width,
    plainTheme(),
  );
  return drawn.replaceAll("\x1b[0m", "").trimEnd();
}

test("a row at 100 columns has the session, the directory, the age and the last line of a task of another pi", () => {
  assert.match(
    row({}, 98),
    /^ {3}● m7k2 monitor "dev server" {2}age 2m05s · session 01a20346 · \/work\/shop · "listening"$/,
  );
});

test("a long name and a long directory are cut, so that the session and the end of the directory are on the row", () => {
  const facts = { description: "long ".repeat(40), directory: `/home/${"deep/".repeat(40)}shop` };
  const drawn = row(facts, 98);
  assert.match(drawn, /long long…" {2}age 2m05s · session 01a20346 · …deep\/deep\/deep\/shop/);
  assert.ok(visibleWidth(drawn) <= 98, drawn);
});

test("the details name id, kind, title, whole session, command and last line, each as plain text", () => {
  assert.deepEqual(detailRows(running(), "listening"), [
    'm7k2 monitor "dev server"',
    "running",
    "age 2m05s",
    `pi 41234, session ${SESSION}`,
    "/work/shop",
    "command: npm run dev",
    'last line: "listening"',
  ]);
  const hostile = { description: "a\x1b[2Jb", command: "one\ntwo\x1b]0;x\x07", session: 7, directory: null };
  const rows = [...detailRows(running(hostile), "\x9bx"), ...rowFacts(running(hostile), "\x9bx")];
  for (const text of rows) assert.doesNotMatch(text, /[\x00-\x1f\x7f-\x9f]/, text);
  assert.ok(rows.includes("pi 41234, session unknown"));
});
