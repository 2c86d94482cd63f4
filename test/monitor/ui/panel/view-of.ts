import type { TestContext } from "node:test";
import { LogFile } from "../../../../extensions/monitor/ui/panel/log-file.ts";
import { LogView } from "../../../../extensions/monitor/ui/panel/log-view.ts";
import { onDark } from "../../../core/text/grounds.ts";
import { logWith } from "./log-with.ts";

export const size = { width: 40, height: 5 };

export function numbered(count: number, pad = ""): string {
  return Array.from({ length: count }, (_, index) => `line ${index + 1}${pad}\n`).join("");
}

/** Removes the end of a style behind a cut. */
export function plain(row: string): string {
  return row.replaceAll("\x1b[0m", "");
}

export async function viewOf(
  t: TestContext,
  text: string | Buffer,
): Promise<{ view: LogView; path: string }> {
  const path = logWith(t, text);
  const view = new LogView(() => LogFile.open(path), 5);
  t.after(() => view.close());
  await view.refresh();
  return { view, path };
}

export function shown(view: LogView): string[] {
  return view.render(size, { mark: (text) => `«${text}»`, colours: onDark }).map(plain);
}
