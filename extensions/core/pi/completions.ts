import type { AutocompleteItem } from "@earendil-works/pi-tui";

/**
 * Returns the items that begin with the typed text.
 * @returns null once a value is typed in full: pi's editor would take Enter as accepting it once more
 */
export function completions(items: readonly AutocompleteItem[], prefix: string): AutocompleteItem[] | null {
  const typed = prefix.trim();
  if (items.some((item) => item.value === typed)) return null;
  const matching = items.filter((item) => item.value.startsWith(typed));
  return matching.length > 0 ? matching : null;
}
