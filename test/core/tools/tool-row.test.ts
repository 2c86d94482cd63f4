import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { toolRow } from "../../../extensions/core/tools/tool-row.ts";
import { plainTheme } from "../../monitor/ui/plain-theme.ts";

type Context = Parameters<ReturnType<typeof toolRow>["renderCall"]>[2];

const row = toolRow<{ command: string; description?: string }, { id: string }>(
  "monitor",
  ({ command = "", description = "build" }) => ({ subject: description, detail: `$ ${command}` }),
  ({ details }) => details.id,
);

function draw(command: string, expanded: boolean, isError: boolean, width: number): string[] {
  const context = { state: {}, expanded, isError, isPartial: false } as unknown as Context;
  const call = row.renderCall({ command }, plainTheme(), context);
  const content = [{ type: "text" as const, text: isError ? "no room\nat all" : "Started\nmore" }];
  const result = row.renderResult({ content, details: { id: "m7k2" } }, {}, plainTheme(), context);
  return [...call.render(width), ...result.render(width)];
}

test("a call is one row: what it is about, its command as far as it fits, and its result in a word", () => {
  assert.deepEqual(draw("sh build.sh", false, false, 50), [" monitor build  $ sh build.sh  m7k2".padEnd(50)]);
  const [cut = "", ...rest] = draw("sh build.sh --with-many --long-options", false, false, 40);
  assert.equal(rest.length, 0);
  assert.match(
    cut.replaceAll("\x1b[22;23;24;27;29;39m", ""),
    /^ monitor build {2}\$ sh build\.sh.*… {2}m7k2 $/,
  );
  assert.equal(visibleWidth(cut), 40);
});

test("a failed call says why in place of its command", () => {
  assert.match(draw("x", false, true, 50)[0] ?? "", /monitor build {2}✗ no room *$/);
});

test("expanded it shows the whole command and the whole result", () => {
  const rows = draw("one\ntwo", true, false, 30).map((line) => line.trimEnd());
  assert.deepEqual(rows, [" monitor build", " │ $ one", " │ two", " Started", " more"]);
});

test("a long label takes a third of the row, so that its command shows; expanded it is whole", () => {
  const call = { command: "sh build.sh", description: 'build "all" of the packages\nin here' };
  const drawn = (expanded: boolean): string => {
    const context = { state: {}, expanded, isError: false, isPartial: true } as unknown as Context;
    const [first = ""] = row.renderCall(call, plainTheme(), context).render(60);
    return first.replaceAll(/\x1b\[[\d;]*m/g, "").trim();
  };
  assert.equal(drawn(false), 'monitor build "all" of the…  $ sh build.sh');
  assert.equal(drawn(true), 'monitor build "all" of the packages\\nin here');
  const rows = row.renderCall({ command: "true", description: "x\u202e".repeat(40) }, plainTheme(), {
    state: {},
    expanded: true,
  } as unknown as Context);
  const text = rows.render(60).map((line) => line.replaceAll(/\x1b\[[\d;]*m/g, "").trim());
  assert.equal(text.slice(0, -1).join(""), `monitor${"x\\u202e".repeat(40)}`);
});

test("on few columns the name is whole, and the result has rows of its own where it would be cut", () => {
  const rowsOf = (subject: string, text: string, isError: boolean, detail?: string): string[] => {
    const tool = toolRow("monitor", () => ({ subject, detail }));
    const context = { state: {}, expanded: false, isError, isPartial: false } as unknown as Context;
    const call = tool.renderCall({}, plainTheme(), context);
    const result = { content: [{ type: "text" as const, text }], details: undefined };
    tool.renderResult(result, {}, plainTheme(), context);
    const rows = call.render(40);
    for (const row of rows) assert.equal(visibleWidth(row), 40);
    return rows.map((row) => row.replaceAll(/\x1b\[[\d;]*m/g, "").trim());
  };
  assert.deepEqual(rowsOf("server of the shop", "m7k2", false, "$ npm run dev -- --port 3000 --open"), [
    "monitor server of the shop",
    "$ npm run dev -- --port 3000 …  m7k2",
  ]);
  assert.deepEqual(rowsOf("", "none", false), ["monitor  none"]);
  assert.deepEqual(rowsOf("x", `created ${"a word ".repeat(20)}`, false).length, 3);
  assert.deepEqual(rowsOf("every 10m", "Created loop l716d, every 10m.", false, "look at it"), [
    "monitor every 10m",
    "Created loop l716d, every 10m.",
  ]);
  const reason = 'match: "(" is not a valid RE2 pattern: missing closing )';
  const [, ...failure] = rowsOf("server", reason, true, "$ npm run dev");
  assert.equal(failure.join(" "), `✗ ${reason}`);
});

test("on few columns a call that has no result yet is one row, however long its name is", () => {
  const tool = toolRow<{ subject: string }, object>("monitor_wait", ({ subject = "" }) => ({ subject }));
  const context = { state: {}, expanded: false, isError: false, isPartial: true } as unknown as Context;
  for (const subject of ["m7k2 end of 123 456 78", "server of the shop in the old town"]) {
    assert.equal(tool.renderCall({ subject }, plainTheme(), context).render(40).length, 1, subject);
  }
});
