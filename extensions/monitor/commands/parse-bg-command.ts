import { leadingOptions } from "../../core/text/leading-options.ts";
import { unquote } from "../../core/text/unquote.ts";
import type { JobRequest } from "../start-job.ts";
import { jobWakeValues } from "../task/wake.ts";
import { commandText } from "../texts/commands.ts";
import { savedText } from "../texts/saved.ts";
import { JOB_NAME } from "../tools/job-parameters.ts";
import { INPUT_FLAGS, inputOfFlags } from "./input-flags.ts";

type AskedFor = Pick<JobRequest, "command" | "name" | "wake" | "input">;

/**
 * Reads the text typed behind `/bg`, as `parseMonitorCommand` does for `/monitor`.
 * @throws Error that names the problem and the allowed values
 */
export function parseBgCommand(text: string): AskedFor {
  const { options, flags, rest, isAfterTerminator } = leadingOptions(text, ["name", "wake"], INPUT_FLAGS);
  const command = isAfterTerminator ? rest : unquote(rest);
  if (command === "") throw new Error(commandText.bgNeedsCommand);
  const { name } = options;
  const wake = jobWakeValues.find((value) => value === options.wake);
  if (options.wake !== undefined && wake === undefined) {
    const values = jobWakeValues.map((value) => `"${value}"`).join(", ");
    throw new Error(commandText.wrongWake(options.wake, values));
  }
  if (name !== undefined && !(new RegExp(JOB_NAME.pattern).test(name) && name.length <= JOB_NAME.maxLength)) {
    throw new Error(savedText.wrongName("--name", name, JOB_NAME.maxLength));
  }
  return { command, name, wake: wake ?? "never", ...inputOfFlags(flags) };
}
