import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { screenOf } from "../../../extensions/monitor/pty/screen.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

const size = { columns: 20, rows: 4 };

async function screen(t: TestContext, log: string) {
  const path = join(await temporaryDirectory(t), "log");
  await writeFile(path, log);
  return await screenOf(path, size);
}

test("shows what a terminal would, from the end of the log alone", async (t) => {
  const flood = `${"old line\r\n".repeat(100_000)}`;
  const drawn = await screen(t, `${flood}\x1b[2J\x1b[Htop\r\n\x1b[31mred\x1b[0m\x1b[4;3Hlast é`);
  assert.deepEqual(drawn, { rows: ["top", "red", "", "  last é"], cursor: { row: 4, column: 9 } });
});

test("lines scroll, long ones wrap, and an empty log is a blank screen", async (t) => {
  assert.deepEqual((await screen(t, "1\r\n2\r\n3\r\n4\r\n5\r\n")).rows, ["3", "4", "5"]);
  assert.deepEqual((await screen(t, "x".repeat(25))).rows, ["x".repeat(20), "x".repeat(5)]);
  assert.deepEqual((await screen(t, "")).rows, []);
});

test("a log that is not there, or no plain file of ours, is an error", async () => {
  await assert.rejects(screenOf("/no/such/log", size), { code: "ENOENT" });
});
