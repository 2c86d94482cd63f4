import { programsOf, scriptOf } from "./command-words.ts";
import { simpleCommands } from "./shell-script.ts";

/** Of ssh, as in its manual: options with a value, and those with which nothing runs on the other host. */
const OPTIONS_WITH_VALUE = "BbcDEeFIiJLlmOoPpQRSWw";
const NOTHING_RUNS = "NVGQOW";

/** Scripts that are looked at: the command, and what it has shells run. */
const MAX_SCRIPTS = 8;

/**
 * Whether a shell command runs an `ssh` that asks for no terminal. When such an ssh ends, what it runs on
 * the other host only loses its output: a silent process goes on. One `-t` is not enough, since ssh ignores
 * it where its own input is no terminal, as in a task.
 */
export function runsSshWithoutTerminal(command: string): boolean {
  // Most commands need not be taken apart.
  if (!command.includes("ssh")) return false;
  const scripts = [command];
  for (let index = 0; index < Math.min(scripts.length, MAX_SCRIPTS); index++) {
    for (const words of simpleCommands(scripts[index] ?? "")) {
      const program = programsOf(words).at(-1);
      if (program?.name === "ssh" && asksForNoTerminal(program.args)) return true;
      const inner = program && scriptOf(program);
      if (inner !== undefined) scripts.push(inner);
    }
  }
  return false;
}

function asksForNoTerminal(args: readonly string[]): boolean {
  let terminalRequests = 0;
  let hosts = 0;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (!arg.startsWith("-")) {
      // Options may stand on both sides of the host; the remote command follows.
      if (++hosts === 2) break;
      continue;
    }
    if (arg === "--") {
      hosts += args.length > at + 1 ? 1 : 0;
      break;
    }
    for (let index = 1; index < arg.length; index++) {
      const option = arg[index] ?? "";
      if (NOTHING_RUNS.includes(option)) return false;
      if (option === "t") terminalRequests++;
      if (!OPTIONS_WITH_VALUE.includes(option)) continue;
      const value = arg.slice(index + 1) || args[++at] || "";
      if (option === "o" && /^requesttty[\s=]*force$/i.test(value)) terminalRequests = 2;
      if (option === "o" && /^sessiontype[\s=]*none$/i.test(value)) return false;
      break;
    }
  }
  return hosts > 0 && terminalRequests < 2;
}
