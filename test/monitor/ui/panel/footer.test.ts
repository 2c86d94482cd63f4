import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { actText } from "../../../../extensions/monitor/texts/panel-acts.ts";
import { type Footer, footerRows } from "../../../../extensions/monitor/ui/panel/footer.ts";
import { SearchPrompt } from "../../../../extensions/monitor/ui/panel/search-prompt.ts";
import { SteadyHeight } from "../../../../extensions/monitor/ui/panel/steady-height.ts";
import { plainTheme } from "../plain-theme.ts";

const keys = ["esc close  x stop", "p protect", "? all keys"];
const rowsOf = (footer: Footer, width = 78, height = keys.length): string[] =>
  footerRows(footer, keys, { width, height }, plainTheme());
const question = (label: string): Footer => ({
  kind: "question",
  question: { verb: "Stop", label, key: "x", does: "stops it", yes() {} },
});

test("a message, a question and a prompt take as many rows as the keys, so that nothing above them moves", () => {
  const prompt = new SearchPrompt("/", { accepted() {} }, () => {});
  const footers: Footer[] = [
    { kind: "keys" },
    { kind: "message", text: "Copied /tmp/log" },
    question("server"),
    { kind: "prompt", prompt },
  ];
  for (const footer of footers) assert.equal(rowsOf(footer).length, 3, footer.kind);
});

test("what is said is wrapped into the rows of the keys, and only then cut", () => {
  const [first, second, third] = rowsOf({ kind: "message", text: "a word ".repeat(30) }, 40);
  for (const row of [first, second, third]) assert.ok(visibleWidth(row ?? "") <= 40, row);
  assert.match(second ?? "", /^a word|^word/);
  assert.match(third ?? "", /…/);
  assert.deepEqual(rowsOf(question("server"), 38), [
    'Stop "server"? x stops it, any other',
    "key does not",
    "",
  ]);
});

test("the question before finished tasks are forgotten reads whole in two rows of a small screen", () => {
  for (const verb of ["Forget 9 finished", "Forget 9999 finished"]) {
    const asked: Footer = { kind: "question", question: { verb, key: "c", does: actText.forgets, yes() {} } };
    assert.deepEqual(rowsOf(asked, 38, 2), [
      `${verb}? c forgets them,`,
      "logs are kept, any other key does not",
    ]);
  }
});

test("a question quotes the name of what it is about, which cannot end the quotation", () => {
  assert.equal(rowsOf(question("tail -n +1"))[0], 'Stop "tail -n +1"? x stops it, any other key does not');
  assert.match(rowsOf(question('sh -c "x"? x'))[0] ?? "", /^Stop "sh -c \\"x\\"\? x"\? x stops/);
  assert.match(
    rowsOf(question("日本語".repeat(20)))[0] ?? "",
    /^Stop "日本語日本語日本語日本…"\? x stops it/,
  );
});

test("the footer keeps its height until the screen has another size", () => {
  const height = new SteadyHeight();
  assert.deepEqual(
    [height.of(2, "80 × 24"), height.of(3, "80 × 24"), height.of(1, "80 × 24"), height.of(1, "40 × 12")],
    [2, 3, 3, 1],
  );
});
