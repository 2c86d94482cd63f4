import { programsOf, scriptOf } from "./command-words.ts";
import { simpleCommands } from "./shell-script.ts";

/** Options of ssh, from its manual: those with a value, and those with which no remote command runs. */
const OPTIONS_WITH_VALUE = "BbcDEeFIiJLlmOoPpQRSWw";
const NOTHING_RUNS = "NVGQOW";

/** The most scripts that are read: the command, and those that it passes to shells. */
const MAX_SCRIPTS = 8;

/**
 * Tells whether a shell command runs an `ssh` that asks for no terminal. When such an ssh ends, its remote
 * command only loses its output: a silent process goes on. One `-t` is not enough, since ssh ignores it if
 * its own input is no terminal, as in a task.
 */
export function runsSshWithoutTerminal(command: string): boolean {
  // This spares most commands the parsing.
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
