import type { Component, TUI } from "@earendil-works/pi-tui";
import { EventRow } from "./event-row.ts";

/** A component of pi that shows its children one below another. */
interface Parent extends Component {
  children: Component[];
}

/**
 * Draws adjacent rows of the transcript on one task as one row, which grows. pi makes a block for each
 * message, with a blank line above its row, and knows nothing of its neighbours; so this looks for our rows
 * among pi's components. A row that is not found is drawn by itself.
 */
export class RowRuns {
  #tui: TUI | undefined;
  /** Rows whose place is not known yet. */
  #placed: EventRow[] = [];
  #isArranging = false;

  /** Begins to look at the screen. */
  open(tui: TUI): void {
    this.#tui = tui;
    this.#arrangeSoon();
  }

  close(): void {
    this.#tui = undefined;
    this.#placed = [];
  }

  /** Adds a row that pi puts into the transcript right away, at its end or in place of another. */
  add(row: EventRow): void {
    this.#placed.push(row);
    this.#arrangeSoon();
  }

  /** Arranges before pi draws, which is later: all rows of an opened session are arranged at once. */
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

/** Searches from the end: the newest row is among the last blocks, and little follows the transcript. */
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

/** The components above a row that follows another one, for the time when it no longer does. */
const removed = new WeakMap<Component, readonly Component[]>();

/** Removes the blank line, since the first row of a run has one above it. */
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
  // pi may have rebuilt the whole block.
  if (block.children.length === 1) block.children = [...above, ...block.children];
}

function isParent(component: Component): component is Parent {
  return "children" in component && Array.isArray(component.children);
}
