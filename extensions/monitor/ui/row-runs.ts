import type { Component, TUI } from "@earendil-works/pi-tui";
import { EventRow } from "./event-row.ts";

/** What pi puts a row into, and what it puts that into: each shows its children one below the other. */
interface Parent extends Component {
  children: Component[];
}

/**
 * Draws rows of the transcript that stand next to one another and tell of one task as one row, which grows.
 * pi makes a block for each message, with a blank line above its row, and knows nothing of its neighbours; so
 * we look for our rows among pi's components. What is not found where it is expected is drawn by itself.
 */
export class RowRuns {
  #tui: TUI | undefined;
  /** Rows that have a place which is not known yet. */
  #placed: EventRow[] = [];
  #isArranging = false;

  /** The screen can be looked at from now on. */
  open(tui: TUI): void {
    this.#tui = tui;
    this.#arrangeSoon();
  }

  close(): void {
    this.#tui = undefined;
    this.#placed = [];
  }

  /** A row was made that pi puts into the transcript right away, at its end or in place of another. */
  add(row: EventRow): void {
    this.#placed.push(row);
    this.#arrangeSoon();
  }

  /** Before pi draws, which it does later: all rows of a session that is opened are arranged at once. */
  #arrangeSoon(): void {
    if (this.#isArranging || !this.#tui || this.#placed.length === 0) return;
    this.#isArranging = true;
    process.nextTick(() => {
      this.#isArranging = false;
      const newest = this.#placed.at(-1);
      this.#placed = [];
      const transcript = this.#tui && newest && findTranscript(this.#tui, newest);
      if (transcript) arrange(transcript);
    });
  }
}

/** Looks from the end: the newest row is among the last blocks, and what follows the transcript is short. */
function findTranscript(parent: Parent, row: EventRow): Parent | undefined {
  for (const child of parent.children.toReversed()) {
    if (!isParent(child)) continue;
    if (child.children.includes(row)) return parent;
    const found = findTranscript(child, row);
    if (found) return found;
  }
  return undefined;
}

function arrange({ children: blocks }: Parent): void {
  let first: EventRow | undefined;
  let followers: EventRow[] = [];
  for (const block of blocks) {
    const row = rowIn(block);
    if (row && first?.outputOf !== undefined && first.outputOf === row.outputOf) {
      followers.push(row);
      removeBlankLine(block, row);
      continue;
    }
    first?.leads(followers);
    first = row;
    followers = [];
    putBack(block);
  }
  first?.leads(followers);
}

function rowIn(block: Component): EventRow | undefined {
  return isParent(block) ? block.children.find((child) => child instanceof EventRow) : undefined;
}

/** What was above a row that follows another one, for the time when it follows none any more. */
const removed = new WeakMap<Component, readonly Component[]>();

/** The first row of a run has one above it. */
function removeBlankLine(block: Component, row: EventRow): void {
  if (!isParent(block) || block.children.length === 1) return;
  removed.set(
    block,
    block.children.filter((child) => child !== row),
  );
  block.children = [row];
}

function putBack(block: Component): void {
  const above = removed.get(block);
  if (!above || !isParent(block)) return;
  removed.delete(block);
  // pi may have made all of the block anew.
  if (block.children.length === 1) block.children = [...above, ...block.children];
}

function isParent(component: Component): component is Parent {
  return "children" in component && Array.isArray(component.children);
}
