import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { SessionStartEvent } from "@earendil-works/pi-coding-agent";
import { SessionSettings } from "../../../extensions/core/settings/session-settings.ts";
import { monitorSettings } from "../../../extensions/monitor/settings/settings.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

/** Returns what writes the user's settings file, and what starts a session with it. */
async function settingsFile(t: TestContext) {
  const agentDir = await temporaryDirectory(t);
  const cwd = await temporaryDirectory(t);
  const before = process.env.PI_CODING_AGENT_DIR;
  process.env.PI_CODING_AGENT_DIR = agentDir;
  t.after(() => {
    if (before === undefined) delete process.env.PI_CODING_AGENT_DIR;
    else process.env.PI_CODING_AGENT_DIR = before;
  });
  const session = async (reason: SessionStartEvent["reason"], isTrusted = true) => {
    const told: string[] = [];
    const ui = { notify: (text: string, kind: string) => told.push(`${kind} ${text}`) };
    const ctx = { hasUI: true, cwd, isProjectTrusted: () => isTrusted, ui };
    const session = new SessionSettings(ctx as never, reason);
    await session.tellOfBrokenFiles();
    const settings = await session.of(monitorSettings);
    await session.tellOfStrayKeys([monitorSettings]);
    return { told, settings };
  };
  return {
    write: (text: string) => writeFileSync(join(agentDir, "settings.json"), text),
    /** Puts something in the place of the file that nobody can read. */
    makeUnreadable() {
      rmSync(join(agentDir, "settings.json"));
      mkdirSync(join(agentDir, "settings.json"));
    },
    writeProject(text: string) {
      mkdirSync(join(cwd, ".pi"), { recursive: true });
      writeFileSync(join(cwd, ".pi", "settings.json"), text);
    },
    session,
  };
}

const sound = JSON.stringify({ monitor: { confirmQuit: true, dock: true } });

test("a file that was broken meanwhile is named once, with what is wrong, and what it said before holds", async (t) => {
  const { write, session } = await settingsFile(t);
  write(`\uFEFF${sound}`);
  assert.deepEqual((await session("startup")).told, []);
  for (const reason of ["reload", "new", "resume", "fork"] as const) {
    write(`${sound.slice(0, -1)},`);
    const { told, settings } = await session(reason);
    assert.equal(told.length, 1, told.join("\n"));
    assert.match(
      told[0] ?? "",
      /^warning \S*settings\.json cannot be read: .*JSON.*\. Until it is mended, what pi-monitor last read there holds/,
    );
    assert.equal(settings.confirmQuit, true, reason);
    assert.equal(settings.dock, true, reason);
  }
  write("{}");
  const mended = await session("reload");
  assert.deepEqual(mended, { told: [], settings: monitorSettings.defaults });
});

test("a file that can be read no more, or holds no object, is broken, too", async (t) => {
  const { write, makeUnreadable, session } = await settingsFile(t);
  write(sound);
  await session("startup");
  for (const text of ["null", "5", '"monitor"', " "]) {
    write(text);
    const { told, settings } = await session("reload");
    assert.match(
      told.join("\n"),
      /^warning .*cannot be read: .*what pi-monitor last read there holds.*$/,
      text,
    );
    assert.equal(settings.dock, true, text);
  }
  makeUnreadable();
  const { told, settings } = await session("reload");
  assert.match(
    told.join("\n"),
    /^warning .*cannot be read: .*EISDIR.*what pi-monitor last read there holds.*$/,
  );
  assert.equal(settings.dock, true);
});

test("a file that was never sound gives the defaults, which is said after the start of pi", async (t) => {
  const { write, session } = await settingsFile(t);
  write("{ broken");
  assert.deepEqual(await session("startup"), { told: [], settings: monitorSettings.defaults });
  const { told, settings } = await session("reload");
  assert.match(told.join(), /: .*JSON.*\. Until it is mended, the defaults of pi-monitor hold for it/);
  assert.deepEqual(settings, monitorSettings.defaults);
});

test("what a broken file of the project said holds only while the project is trusted, and can only tighten", async (t) => {
  const { write, writeProject, session } = await settingsFile(t);
  write(sound);
  writeProject(JSON.stringify({ monitor: { maxConcurrent: 2, dock: false } }));
  await session("startup");
  writeProject("{");
  const { told, settings } = await session("new");
  assert.match(told.join("\n"), /\.pi\/settings\.json cannot be read/);
  assert.equal(settings.maxConcurrent, 2);
  assert.equal(settings.dock, true);
  const wary = await session("new", false);
  assert.deepEqual(wary.told, []);
  assert.equal(wary.settings.maxConcurrent, monitorSettings.defaults.maxConcurrent);
});

test("an empty file and none say nothing", async (t) => {
  const { write, session } = await settingsFile(t);
  assert.deepEqual((await session("reload")).told, []);
  write("");
  assert.deepEqual(await session("reload"), { told: [], settings: monitorSettings.defaults });
});
