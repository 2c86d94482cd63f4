/** One heading of an event message, with what stands below it. */
export interface EventGroup {
  heading: Heading;
  /** As the message has it, for the model. */
  headingText: string;
  /** Without their quote marks. */
  lines: string[];
  /** Of an end: what it quotes of stderr. */
  stderr: string[];
}

export type Heading =
  /** `position` is `#3` or `#3-#52`, `end`, or nothing for a notice. */
  | { kind: "task"; id: string; title: string; position: string; time: string; text: string }
  /** The product's own words about no single task. */
  | { kind: "note"; time: string; text: string };

const TASK_HEADING = /^\[\w+ (\S+) "([^"]*)"(?: (#\S+|end))? (\d\d:\d\d:\d\d)\] (.*)$/;
const NOTE_HEADING = /^\[\w+ (\d\d:\d\d:\d\d)\] (.*)$/;
const STDERR_FOLLOWS = "[its last lines of stderr]";
const QUOTE = "| ";

/**
 * Takes the text of an event message apart. That is safe: every line of a command is quoted, so
 * nothing that it printed can pass for a heading.
 */
export function eventGroups(content: string): EventGroup[] {
  const groups: EventGroup[] = [];
  let below: string[] = [];
  for (const line of content.split("\n")) {
    const last = groups.at(-1);
    const heading = line.startsWith(QUOTE) ? undefined : parseHeading(line);
    if (heading || !last) {
      const lines: string[] = [];
      groups.push({
        heading: heading ?? { kind: "note", time: "", text: line },
        headingText: line,
        lines,
        stderr: [],
      });
      below = lines;
    } else if (line === STDERR_FOLLOWS) below = last.stderr;
    else below.push(line.startsWith(QUOTE) ? line.slice(QUOTE.length) : line);
  }
  return groups;
}

function parseHeading(line: string): Heading | undefined {
  const [, id, title, position = "", time, text] = TASK_HEADING.exec(line) ?? [];
  if (id !== undefined && title !== undefined && time !== undefined && text !== undefined) {
    return { kind: "task", id, title, position, time, text };
  }
  const [, noteTime, note] = NOTE_HEADING.exec(line) ?? [];
  return noteTime === undefined || note === undefined
    ? undefined
    : { kind: "note", time: noteTime, text: note };
}
