import assert from "node:assert/strict";
import fc from "fast-check";
import type { MergedLog } from "../../../../extensions/monitor/ui/panel/merged-log.ts";
import type { Stream } from "../../task/printed-output.ts";

/** Reads a merged log as text, and what it has got so far, which can be read again. */
export function reader(log: MergedLog) {
  const parts: Buffer[] = [];
  return {
    async grow() {
      await log.grow((bytes) => parts.push(Buffer.from(bytes)));
      const text = Buffer.concat(parts);
      assert.deepEqual(await log.read(0, text.length), text);
      return text.toString();
    },
  };
}

/** What a command prints, in order. */
export const chunks = fc.array(
  fc.record({
    stream: fc.constantFrom<Stream>("stdout", "stderr"),
    pieces: fc.array(fc.constantFrom("x", "\n", "yy\n"), { minLength: 1, maxLength: 5 }),
    grows: fc.boolean(),
  }),
  { maxLength: 30 },
);
