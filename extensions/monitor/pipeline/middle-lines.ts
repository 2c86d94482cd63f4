const LINE_FEED = 0x0a;

/**
 * The bytes between the line that the chunk begins with and its last complete lines; what belongs to the
 * lines before and after the chunk is not in them.
 * @param keptLines how many complete lines at the end are left out
 */
export function middleLines(chunk: Buffer, keptLines: number): { start: number; end: number } | undefined {
  const start = chunk.indexOf(LINE_FEED) + 1;
  const end = startOfLastLines(chunk, keptLines);
  return start > 0 && end > start ? { start, end } : undefined;
}

/** Where the last `count` complete lines of the chunk begin; 0 if it has no more than those. */
function startOfLastLines(chunk: Buffer, count: number): number {
  let at = chunk.lastIndexOf(LINE_FEED);
  for (let found = 0; found < count && at > 0; found++) at = chunk.lastIndexOf(LINE_FEED, at - 1);
  return at > 0 ? at + 1 : 0;
}
