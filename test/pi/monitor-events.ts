import { type ModelRequest, messageTexts } from "../harness/model-request.ts";

/** One heading of an event message, with the lines below it. */
export interface MonitorEvent {
  id: string;
  description: string;
  /** `#3`, `#3-#5`, `end`, or empty for a notice. */
  position: string;
  /** The rest of the heading. */
  text: string;
  /** The quoted lines of stdout, without their quote marks. */
  quoted: string[];
  /** The quoted lines of stderr of an end event. */
  stderr: string[];
  /** The prompt that came with an end event. */
  then: string | undefined;
}

const heading =
  /^\[(?:monitor|job) (\S+) "((?:[^"\\]|\\.)*)"(?: \(started in another session\))?(?: (#\d+(?:-#\d+)?|end))? \d\d:\d\d:\d\d\] (.*)$/;
/** The heading of a note of the product's own about no single task; a list may follow. */
const note = /^\[monitor \d\d:\d\d:\d\d\] |^- /;
/** The first line of a message that starts a request. */
const notFromUser = "(events of your background tasks; not from the user)";
const thenHeading = "[what you wanted to do then]";
/** Characters that some reader might take for the end of a line. */
const lineBreak = /\r\n|[\n\v\f\r\x85\u2028\u2029]/;

/** Reads an event message. Throws on a line that is neither a heading nor quoted, as no other may occur. */
export function monitorEvents(content: string): MonitorEvent[] {
  const events: MonitorEvent[] = [];
  let quotes: string[] | undefined;
  for (const [index, line] of content.split(lineBreak).entries()) {
    if (index === 0 && line === notFromUser) continue;
    const [matched, id = "", description = "", position = "", text = ""] = heading.exec(line) ?? [];
    const last = events.at(-1);
    if (matched !== undefined) {
      quotes = [];
      events.push({ id, description, position, text, quoted: quotes, stderr: [], then: undefined });
    } else if (line.startsWith("| ") && quotes) {
      quotes.push(line.slice(2));
    } else if (line === "[its last lines of stderr]" && last?.position === "end") {
      quotes = last.stderr;
    } else if (line === thenHeading && last?.position === "end") {
      last.then = "";
    } else if (last?.then === "") {
      last.then = line.slice(2);
    } else if (!note.test(line)) {
      throw new Error(`Neither a heading nor a quoted line: ${JSON.stringify(line)} in\n${content}`);
    }
  }
  return events;
}

/** Returns the event messages that the model got, as it read them. */
export function eventTexts(request: ModelRequest): string[] {
  return messageTexts(request)
    .filter(
      ({ role, text }) =>
        role === "user" &&
        /^(?:\(events of your background tasks; not from the user\)\n)?\[(?:monitor|job) /.test(text),
    )
    .map(({ text }) => text);
}

/** Returns the events that the model got, in order. */
export function eventsIn(request: ModelRequest, id?: string): MonitorEvent[] {
  const events = eventTexts(request).flatMap(monitorEvents);
  return id === undefined ? events : events.filter((event) => event.id === id);
}

/** Returns the lines of stdout that the events quote, in order. */
export function quotedLines(events: readonly MonitorEvent[]): string[] {
  return events.flatMap((event) => event.quoted);
}

/** Reads `lines 12-14 (…)` of an output event. */
export function lineRange(event: MonitorEvent): [first: number, last: number] {
  const [, first, last = first] = /^lines? (\d+)(?:-(\d+))?(?: |$)/.exec(event.text) ?? [];
  if (first === undefined) throw new Error(`No line numbers: ${event.text}`);
  return [Number(first), Number(last)];
}

/** Returns the numbers of the task's output events, also of those under a common heading. */
export function sequenceNumbers(events: readonly MonitorEvent[]): number[] {
  return events.flatMap(({ position }) => {
    const [, first, last = first] = /^#(\d+)(?:-#(\d+))?$/.exec(position) ?? [];
    if (first === undefined) return [];
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
  });
}

export interface LineAccount {
  printed: number;
  /** The counts `shown`, `cut`, …, if there are any. */
  categories: Record<string, number>;
  /** The sum of all categories. */
  sum: number;
}

/** Reads `7 lines: 3 shown, 4 not matching`, in an end event, a stop's result or a list. */
export function lineAccount(text: string): LineAccount {
  const [, printed, list = ""] = /(?<!last )\b(\d+) lines?(?:: ([^;\n]*))?(?:;|\n|$)/.exec(text) ?? [];
  if (printed === undefined) throw new Error(`No account of lines: ${text}`);
  const categories = Object.fromEntries(
    [...list.matchAll(/(\d+) ([a-z ]+)/g)].map(([, count, category]) => [category ?? "", Number(count)]),
  );
  const sum = Object.values(categories).reduce((total, count) => total + count, 0);
  return { printed: Number(printed), categories, sum };
}
