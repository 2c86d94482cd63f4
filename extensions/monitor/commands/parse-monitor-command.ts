import { compilePattern } from "../../core/text/compile-pattern.ts";
import { leadingOptions } from "../../core/text/leading-options.ts";
import { unquote } from "../../core/text/unquote.ts";
import { wakeValues } from "../settings/settings.ts";
import type { MonitorRequest } from "../start-monitor.ts";
import { DESCRIPTION_MAX_CHARS } from "../task/description.ts";
import { nameFromCommand } from "../task/task-label.ts";
import { commandText } from "../texts/commands.ts";
import { INPUT_FLAGS, inputOfFlags } from "./input-flags.ts";

/** The options with a value that may stand before the command of `/monitor`. */
export const MONITOR_OPTIONS = ["match", "ignore", "name", "wake"] as const;
/** The options without a value. */
export const MONITOR_FLAGS = ["protect", ...INPUT_FLAGS] as const;

type AskedFor = Pick<
  MonitorRequest,
  "command" | "description" | "match" | "ignore" | "wake" | "isProtected" | "input"
>;

/**
 * Reads the text typed behind `/monitor`. The command follows the options, and loses a pair of quotation
 * marks around all of it; behind `--` it stays as it is.
 * @throws Error that names the problem and the allowed values
 */
export function parseMonitorCommand(text: string): AskedFor {
  const { options, flags, rest, isAfterTerminator } = leadingOptions(text, MONITOR_OPTIONS, MONITOR_FLAGS);
  const command = isAfterTerminator ? rest : unquote(rest);
  if (command === "") {
    throw new Error(commandText.monitorNeedsCommand);
  }
  const { match, ignore, name } = options;
  const wake = wakeValues.find((value) => value === options.wake);
  if (options.wake !== undefined && wake === undefined) {
    const values = wakeValues.map((value) => `"${value}"`).join(", ");
    throw new Error(commandText.wrongWake(options.wake, values));
  }
  if (name !== undefined && (name.trim() === "" || [...name].length > DESCRIPTION_MAX_CHARS)) {
    throw new Error(commandText.wrongMonitorName(name, DESCRIPTION_MAX_CHARS));
  }
  for (const option of ["match", "ignore"] as const)
    if (options[option] !== undefined) compilePattern(`--${option}`, options[option]);
  return {
    command,
    description: name ?? nameFromCommand(command),
    match,
    ignore,
    wake: wake ?? "never",
    ...(flags.has("protect") ? { isProtected: true } : {}),
    ...inputOfFlags(flags),
  };
}
