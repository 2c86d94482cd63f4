import { join } from "node:path";
import type { TestContext } from "node:test";
import { CappedLog } from "../../../extensions/core/files/capped-log.ts";
import { countLineFeeds } from "../../../extensions/core/text/count-line-feeds.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

const KiB = 1024;
/** The least that the settings allow. */
export const maxBytes = 256 * KiB;

export async function newLog(t: TestContext, bytes = maxBytes): Promise<{ log: CappedLog; path: string }> {
  const path = join(await temporaryDirectory(t), "m1.stdout");
  const log = await CappedLog.open(path, bytes);
  t.after(() => log.close());
  return { log, path };
}

/** Makes a function that writes chunks of reused memory, and tells the line in which each begins. */
export function writer(log: CappedLog) {
  const memory = Buffer.alloc(1024 * KiB);
  let lines = 0;
  return (text: string): void => {
    const bytes = memory.subarray(0, memory.write(text));
    log.write(bytes, lines);
    lines += countLineFeeds(bytes);
    memory.fill("#", 0, bytes.length);
  };
}

/** Returns lines that begin with their number. */
export function numbered(from: number, to: number, width: number): string {
  let text = "";
  for (let number = from; number <= to; number++) text += `${`${number} `.padEnd(width - 1, "x")}\n`;
  return text;
}
