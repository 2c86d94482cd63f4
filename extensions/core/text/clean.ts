// Anything that is not plain text: C0 (tab excepted), DEL, C1, and the bidirectional and line
// separating format characters, which could reorder or break the quoted line.
const NOT_PLAIN = /[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
/** The same without the carriage return, which has a meaning of its own. */
const REMOVED = /[\x00-\x08\x0a-\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

// Control sequences (ECMA-48). No body can contain what begins one, so each pattern is linear in the line.
const CONTROL_STRING =
  /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)/g;
const CONTROL_SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g;
const ESCAPE_SEQUENCE = /\x1b[ -/]*[0-~]/g;

/**
 * A line as a terminal would leave it: control sequences removed, and of text that carriage returns
 * overwrote (progress bars) the last. An unterminated control string loses its introducer only, so
 * that what follows it stays visible.
 */
export function clean(line: string): string {
  if (!NOT_PLAIN.test(line)) return line;
  const plain = line.includes("\x1b") || /[\x90-\x9f]/.test(line) ? withoutSequences(line) : line;
  return lastOverwrite(plain.replace(REMOVED, ""));
}

function withoutSequences(line: string): string {
  return line.replace(CONTROL_STRING, "").replace(CONTROL_SEQUENCE, "").replace(ESCAPE_SEQUENCE, "");
}

function lastOverwrite(line: string): string {
  let end = line.length;
  while (end > 0) {
    const start = line.lastIndexOf("\r", end - 1) + 1;
    if (start < end) return line.slice(start, end);
    end = start - 1;
  }
  return "";
}

/** Text from anywhere on one line: whatever a terminal would take for more than text is removed. */
export function plainLine(text: string): string {
  return clean(text.replace(/\s+/g, " ").trim());
}

/** A tab is as wide as the terminal likes; lines are to be as wide as they were measured. */
export function withoutTabs(line: string): string {
  return line.replaceAll("\t", "    ");
}
