import type { AutocompleteItem } from "@earendil-works/pi-tui";
import { completions } from "../../core/pi/completions.ts";

const INTERVALS = ["1m", "5m", "10m", "30m", "1h", "6h", "1d"].map((interval) => ({
  value: interval,
  label: interval,
  description: `every ${interval}`,
}));

/** What is offered for the interval of `/loop` once one is begun: before that, Enter is to open the menu. */
export function completeInterval(prefix: string): AutocompleteItem[] | null {
  return /^\d\S*$/.test(prefix) ? completions(INTERVALS, prefix) : null;
}
