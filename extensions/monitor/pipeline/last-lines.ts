const LINE_FEED = 0x0a;

/**
 * Returns where the last lines of a chunk begin. They are always split, because they are shown of a task.
 * @param lines whole lines; the very last may lack its line feed
 * @returns 0 if there are no more than `count`
 */
export function startOfLastLines(lines: Buffer, count: number): number {
  let at = lines.lastIndexOf(LINE_FEED);
  for (let found = 0; found < count && at > 0; found++) at = lines.lastIndexOf(LINE_FEED, at - 1);
  return at > 0 ? at + 1 : 0;
}
