import type { AutocompleteItem } from "@earendil-works/pi-tui";
import { completions } from "../../core/pi/completions.ts";

const INTERVALS = ["1m", "5m", "10m", "30m", "1h", "6h", "1d"].map((interval) => ({
  value: interval,
  label: interval,
  description: `every ${interval}`,
}));

/** What Tab offers for the interval of `/loop`. */
export function completeInterval(prefix: string): AutocompleteItem[] | null {
  return /\s/.test(prefix) ? null : completions(INTERVALS, prefix);
}
