import assert from "node:assert/strict";

/** Returns the id of a started job. */
export function startedId({ text }: { text: string }): string {
  const [, id] = /^Started job (j\w+)/.exec(text) ?? [];
  assert.ok(id, text);
  return id;
}
