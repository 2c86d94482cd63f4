import type { DeliveredLines, LineLedger } from "../pipeline/line-ledger.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { MessagePart } from "./message-part.ts";

/** The account of a task's lines, as it is or as it would be. */
export type LedgerOf = (task: MonitorTask) => LineLedger;

/** Counts the lines of these parts as what their message makes of them. */
export function deliverLines(parts: readonly MessagePart[]): void {
  for (const { task, lines } of parts.flatMap(linesOf)) task.output.ledger.deliver(lines);
}

/** The message of these parts was lost. */
export function takeBackLines(parts: readonly MessagePart[]): void {
  for (const { task, lines } of parts.flatMap(linesOf)) task.output.ledger.takeBack(lines);
}

/** The accounts as they will be once a message of these parts is delivered: that is what it says of them. */
export function ledgersAfter(parts: readonly MessagePart[]): LedgerOf {
  const copies = new Map<MonitorTask, LineLedger>();
  for (const { task, lines } of parts.flatMap(linesOf)) {
    const copy = copies.get(task) ?? task.output.ledger.copy();
    copy.deliver(lines);
    copies.set(task, copy);
  }
  return (task) => copies.get(task) ?? task.output.ledger;
}

/** What the message makes of lines of the part's task; nothing for a part without lines. */
function linesOf(part: MessagePart): { task: MonitorTask; lines: DeliveredLines }[] {
  switch (part.kind) {
    case "output": {
      const { texts, cutLines } = part.output;
      return [{ task: part.task, lines: { shown: texts.length, cut: cutLines, quoted: [] } }];
    }
    case "omitted": {
      const cut = part.outputs.reduce((sum, { lines }) => sum + lines, 0);
      return [{ task: part.task, lines: { shown: 0, cut, quoted: [] } }];
    }
    case "end": {
      const { task, quotes } = part;
      if (task.kind === "job" || quotes.stdout === 0) return [];
      // Lines that the end event shows were suppressed or cut before.
      const quoted = task.end.quoted.slice(-quotes.stdout).map(({ category }) => category);
      return [{ task, lines: { shown: 0, cut: 0, quoted } }];
    }
    default:
      return [];
  }
}
