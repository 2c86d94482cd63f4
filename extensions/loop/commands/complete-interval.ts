import type { AutocompleteItem } from "@earendil-works/pi-tui";
import { completions } from "../../core/pi/completions.ts";

const INTERVALS = ["1m", "5m", "10m", "30m", "1h", "6h", "1d"].map((interval) => ({
  value: interval,
  label: interval,
  description: `every ${interval}`,
}));

/** Completes the interval of `/loop` once it is begun; before that, Enter must open the menu. */
export function completeInterval(prefix: string): AutocompleteItem[] | null {
  return /^\d\S*$/.test(prefix) ? completions(INTERVALS, prefix) : null;
}
