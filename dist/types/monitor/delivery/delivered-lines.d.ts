import type { LineLedger } from "../pipeline/line-ledger.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { MessagePart } from "./message-part.ts";
/** Gives the account of a task's lines, as it is or would be. */
export type LedgerOf = (task: MonitorTask) => LineLedger;
/** Counts the lines of these parts as shown, cut or quoted, as their message has them. */
export declare function deliverLines(parts: readonly MessagePart[]): void;
/** Reverts the counts of a lost message of these parts. */
export declare function takeBackLines(parts: readonly MessagePart[]): void;
/** Returns the accounts as they will be after a message of these parts, which that message tells. */
export declare function ledgersAfter(parts: readonly MessagePart[]): LedgerOf;
