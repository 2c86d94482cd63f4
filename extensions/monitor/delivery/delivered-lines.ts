import type { DeliveredLines, LineLedger } from "../pipeline/line-ledger.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { MessagePart } from "./message-part.ts";

/** Gives the account of a task's lines, as it is or would be. */
export type LedgerOf = (task: MonitorTask) => LineLedger;

/** Counts the lines of these parts as shown, cut or quoted, as their message has them. */
export function deliverLines(parts: readonly MessagePart[]): void {
  for (const { task, lines } of parts.flatMap(linesOf)) task.output.ledger.deliver(lines);
}

/** Reverts the counts of a lost message of these parts. */
export function takeBackLines(parts: readonly MessagePart[]): void {
  for (const { task, lines } of parts.flatMap(linesOf)) task.output.ledger.takeBack(lines);
}

/** Returns the accounts as they will be after a message of these parts, which that message tells. */
export function ledgersAfter(parts: readonly MessagePart[]): LedgerOf {
  const copies = new Map<MonitorTask, LineLedger>();
  for (const { task, lines } of parts.flatMap(linesOf)) {
    const copy = copies.get(task) ?? task.output.ledger.copy();
    copy.deliver(lines);
    copies.set(task, copy);
  }
  return (task) => copies.get(task) ?? task.output.ledger;
}

/** Returns the lines of the part's task that the message shows, cuts or quotes, if the part has any. */
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
      // The quoted lines were counted as suppressed or cut before.
      const quoted = task.end.quoted.slice(-quotes.stdout).map(({ category }) => category);
      return [{ task, lines: { shown: 0, cut: 0, quoted } }];
    }
    default:
      return [];
  }
}
