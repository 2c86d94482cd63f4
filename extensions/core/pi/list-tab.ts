/**
 * A list of a feature, which the panel shows as a tab. Features know nothing of one another: each puts its
 * list into `SharedSession.listTabs`, and the panel draws all of them. Each text but an item's `label` is one
 * plain line.
 */
export interface ListTab {
  /** Shown if there are no items. */
  readonly empty: string;
  /** Names so many of its items: `3 loops`. */
  counted(count: number): string;
  /** Returns the present items, once a second while shown. @throws Error that says why there are none */
  items(): Promise<readonly ListItem[]>;
  /** Returns its own keys. @param item the one that they act on, the first of several */
  keys(item: ListItem | undefined): readonly ListKey[];
}

export interface ListItem {
  id: string;
  state: "running" | "waiting" | "paused" | "done";
  /** Its row begins with it. */
  title: string;
  /** Its name as it was given, for a sentence that quotes it. */
  label: string;
  /** A few words each, beside the title. The first one is the last to be cut. */
  facts: readonly string[];
  /** All facts of it, row by row. */
  details: readonly string[];
}

export interface ListKey {
  /** One letter; capitals are other keys. */
  key: string;
  does: string;
  /** Set if the key must be pressed twice: `Delete`, and that it `deletes it`. */
  asks?: { verb: string; does: string };
  /** Whether it needs no item, so that it works in an empty list, too. */
  isOfList?: true;
  /** The text that has to be typed for it, in a few words. */
  types?: string;
  /** @param ids of the selected items, @returns the text to show. @throws Error that says why it failed */
  run(ids: readonly string[], typed: string): Promise<string>;
}

/** The lists by the tabs' names, which are one word each; loaded when first shown. */
export type ListTabs = Map<string, () => Promise<ListTab>>;
