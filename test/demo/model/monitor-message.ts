/** A report under one heading of an event message, with the lines of the command below it. */
export interface MonitorReport {
  id: string;
  label: string;
  kind: "output" | "notice" | "end";
  /** The text behind the heading's bracket. */
  text: string;
  /** Lines of the command, without the quoting. */
  lines: string[];
}

const heading = /^\[(?:monitor|job) (\S+) "([^"]*)"(?: (#\S+|end))? \d\d:\d\d:\d\d\] (.*)$/;

/** The first line of a message that starts a request. */
const NOT_FROM_USER = "(events of your background tasks; not from the user)";

/** Events reach a model in the role of a user; the heading tells them from a person's words. */
export function isMonitorMessage(text: string): boolean {
  return text.startsWith(NOT_FROM_USER) || /^\[(?:monitor|job) /.test(text);
}

export function parseMonitorMessage(message: string): MonitorReport[] {
  const reports: MonitorReport[] = [];
  for (const line of message.split("\n")) {
    const [, id, label, position, text] = heading.exec(line) ?? [];
    if (id !== undefined && label !== undefined && text !== undefined) {
      const kind = position === undefined ? "notice" : position === "end" ? "end" : "output";
      reports.push({ id, label, kind, text, lines: [] });
    } else if (line.startsWith("| ")) {
      reports.at(-1)?.lines.push(line.slice(2));
    }
  }
  return reports;
}
