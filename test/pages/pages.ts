import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Annotations, SettingsPart } from "../../extensions/core/settings/setting.ts";
import { features } from "../../extensions/index.ts";
import { monitorSettings } from "../../extensions/monitor/settings/settings.ts";
import { repoRoot } from "../harness/host.ts";
import { settingsSchema } from "./settings-schema.ts";
import { settingsTable } from "./settings-table.ts";

/** A file that is made from the code, whole or in part. */
export interface Page {
  path: string;
  /** Returns the whole new file. @param now its present content */
  content(now: string): string;
}

const parts = features.map(({ settings }) => settings);

export const pages: readonly Page[] = [
  {
    path: join(repoRoot, "extensions/settings.schema.json"),
    content: () => `${JSON.stringify(settingsSchema(parts), null, 2)}\n`,
  },
  {
    path: join(repoRoot, "extensions/settings.md"),
    content: (now) => withSection(now, "settings", parts.map(partText).join("\n\n")),
  },
  {
    path: join(repoRoot, "README.md"),
    content: (now) => withSection(now, "common settings", settingsTable(monitorSettings, isCommon)),
  },
];

function partText(part: SettingsPart<object>): string {
  return `## \`${part.key}\`\n\n${settingsTable(part)}`;
}

function isCommon({ common }: Annotations): boolean {
  return common === true;
}

/** Returns the present content; empty if there is none. */
export function readPage({ path }: Page): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Puts a section between two hidden comments. @throws Error if the page has no such place */
function withSection(page: string, name: string, section: string): string {
  const [begin, end] = [`<!-- ${name} -->`, "<!-- end -->"];
  const start = page.indexOf(begin);
  const stop = page.indexOf(end, start);
  if (start < 0 || stop < 0) throw new Error(`The page has no place for the ${name}: ${begin} … ${end}`);
  return `${page.slice(0, start)}${begin}\n\n${section}\n\n${page.slice(stop)}`;
}
