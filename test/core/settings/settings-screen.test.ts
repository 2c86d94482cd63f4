import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { initTheme } from "@earendil-works/pi-coding-agent";
import type { Component } from "@earendil-works/pi-tui";
import { boolean, integer, settingsPart } from "../../../extensions/core/settings/setting.ts";
import { showSettingsScreen } from "../../../extensions/core/settings/settings-screen.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";
import { waitUntil } from "../../harness/wait.ts";
import { plainTheme } from "../../monitor/ui/plain-theme.ts";

const parts = [
  settingsPart("monitor", {
    dock: boolean({ default: false, project: "any", common: true, description: "Whether there is a dock" }),
    most: integer({
      minimum: 1,
      maximum: 9,
      default: 4,
      project: "any",
      common: true,
      description: "The most",
    }),
    wide: boolean({ default: false, project: "any", common: true, description: "Whether it is wide" }),
    idle: integer({
      minimum: 0,
      maximum: 9e9,
      default: 5,
      project: "any",
      description: "Milliseconds of rest",
    }),
  }),
];

async function openScreen(t: TestContext) {
  const cwd = await temporaryDirectory(t);
  const before = process.env.PI_CODING_AGENT_DIR;
  process.env.PI_CODING_AGENT_DIR = cwd;
  t.after(() => {
    if (before === undefined) delete process.env.PI_CODING_AGENT_DIR;
    else process.env.PI_CODING_AGENT_DIR = before;
  });
  initTheme("dark", false);
  const tui = { terminal: { rows: 30, columns: 80 }, requestRender() {} };
  const screen = await new Promise<Component>((opened) => {
    const custom = (make: (...of: unknown[]) => Component) =>
      new Promise<void>((closed) => opened(make(tui, plainTheme(), {}, closed)));
    void showSettingsScreen(parts, { cwd, isProjectTrusted: () => false, ui: { custom } } as never);
  });
  const text = (): string =>
    screen
      .render(80)
      .join("\n")
      .replaceAll(/\x1b\[[\d;]*m/g, "");
  const type = (keys: string): string => {
    for (const key of keys) screen.handleInput?.(key);
    return text();
  };
  const path = join(cwd, "settings.json");
  return { text, type, path, breakFile: () => writeFileSync(path, "{ broken") };
}

test("? shows all of the selected setting, and is a letter where none is selected, or a value is typed", async (t) => {
  const { text, type } = await openScreen(t);
  assert.match(text(), /monitor\.dock +false/);
  assert.match(type("?"), /monitor\.dock, now false:\n/);
  assert.match(type("\r"), /^→ monitor\.dock/m, "back");
  assert.match(type("nothing"), /No matching settings/);
  assert.match(type("?"), /> nothing\?[\s\S]*No matching settings/);
  assert.match(type("\x7f".repeat("nothing?".length)), /^→ monitor\.dock/m);
  type("most");
  assert.match(type("\r"), /monitor\.most, now 4:/);
  assert.match(type("?"), /> \?/);
});

test("of several changes that fail at once, all are told", async (t) => {
  const { text, type, breakFile } = await openScreen(t);
  text();
  breakFile();
  type("\r");
  type("wide");
  type("\r");
  const failed = (name: string) => text().includes(`monitor.${name} could not be changed: `);
  await waitUntil(() => failed("wide"), 10_000, text);
  await waitUntil(() => failed("dock"), 10_000, text);
  assert.match(type("\x1b"), /^→ monitor\.wide/m, "back");
});

test("a setting that only the file changes is marked in the list, and its page names the file", async (t) => {
  const { text, type, path } = await openScreen(t);
  assert.match(text(), /^ {2}monitor\.idle +5 \(in file\)$/m);
  assert.doesNotMatch(text(), /(?:true|false|4) \(in file\)/);
  assert.match(type("idle"), /^ +Milliseconds of rest\. [\s\S]*Change it in settings\.json\.$/m);
  const page = type("\r");
  assert.match(page, /monitor\.idle, now 5:\n/);
  const said = page.replaceAll(/\s/g, "");
  assert.ok(said.includes(`Changeitin${path};/reloadtakesitup.`), page);
  assert.match(type("\x1b"), /^→ monitor\.idle/m, "back");
});
