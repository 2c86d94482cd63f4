/**
 * A list of a feature, which the panel shows as a tab. Features know nothing of one another: each puts its list
 * into `SharedSession.listTabs`, and the panel draws whatever is there. Texts are plain and of one line each, as
 * `label` makes them.
 */
export interface ListTab {
  /** Said where there is nothing. */
  readonly empty: string;
  /** All of it, as it is now; asked for once a second while it shows. @throws Error that says why there is none */
  items(): Promise<readonly ListItem[]>;
  /** What its own letters do. @param item the selected one */
  keys(item: ListItem | undefined): readonly ListKey[];
}

export interface ListItem {
  id: string;
  state: "running" | "waiting" | "paused" | "done";
  title: string;
  /** A few words, beside the title. */
  facts: string;
  /** All that is known of it, row by row. */
  details: readonly string[];
}

export interface ListKey {
  /** One letter; capitals are other keys. */
  key: string;
  does: string;
  /** Where it is done only if the key is pressed twice: `Delete`, and that it `deletes it`. */
  asks?: { verb: string; does: string };
  /** Whether it needs no item: it is there for an empty list, too. */
  isOfList?: true;
  /** What has to be typed for it, in a few words. */
  types?: string;
  /** @param ids of the selected items, @returns what to say of it. @throws Error that says why it was not done */
  run(ids: readonly string[], typed: string): Promise<string>;
}

/** By the tab's name, which is one word; loaded when somebody looks at it. */
export type ListTabs = Map<string, () => Promise<ListTab>>;
