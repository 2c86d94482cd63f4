import type { AutocompleteItem } from "@earendil-works/pi-tui";
import { completions } from "../../core/pi/completions.ts";
import { leadingOptions } from "../../core/text/leading-options.ts";
import { wakeValues } from "../settings/settings.ts";
import { completionText } from "../texts/completions.ts";
import { MONITOR_FLAGS, MONITOR_OPTIONS } from "./parse-monitor-command.ts";

const NAMES = [...MONITOR_OPTIONS, ...MONITOR_FLAGS] as const;
const DESCRIPTIONS: Readonly<Record<(typeof NAMES)[number], string>> = {
  match: completionText.match,
  ignore: completionText.ignore,
  name: completionText.name,
  wake: completionText.wake,
  protect: completionText.protect,
  stdin: completionText.stdin,
  pty: completionText.pty,
};
const WAKE = "--wake";

/** Completes behind `/monitor` an option that was begun, or a value of --wake, but never the command. */
export function completeMonitor(typed: string): AutocompleteItem[] | null {
  const word = /\S*$/.exec(typed)?.[0] ?? "";
  const before = typed.slice(0, typed.length - word.length);
  const beforeValue = before.trimEnd();
  if (beforeValue.endsWith(WAKE) && isInOptions(beforeValue.slice(0, -WAKE.length))) {
    return completions(
      wakeValues.map((value) => ({ value: before + value, label: value })),
      typed,
    );
  }
  if (!word.startsWith("-") || !isInOptions(before)) return null;
  return completions(
    NAMES.filter((name) => !before.includes(`--${name}`)).map((name) => ({
      value: `${before}--${name} `,
      label: `--${name}`,
      description: DESCRIPTIONS[name],
    })),
    typed,
  );
}

/** Tells whether the command has not begun, and no option waits for its value. */
function isInOptions(text: string): boolean {
  try {
    const { rest, isAfterTerminator } = leadingOptions(text, MONITOR_OPTIONS, MONITOR_FLAGS);
    return rest === "" && !isAfterTerminator;
  } catch {
    return false;
  }
}
