import { simpleCommands } from "./simple-commands.ts";

/** What may stand before a command. */
const KEYWORDS = new Set(["if", "then", "elif", "else", "while", "until", "do", "time", "!"]);
const WRAPPERS = new Set([
  ...["exec", "command", "nohup", "setsid", "env", "nice", "ionice", "stdbuf", "timeout", "sudo", "doas"],
  ...["sshpass", "xargs"],
]);
const SHELLS = new Set(["sh", "bash", "dash", "zsh", "ksh", "eval"]);
const ASSIGNMENT = /^\w+\+?=/;
/** Of ssh, as in its manual: options with a value, and those with which nothing runs on the other host. */
const OPTIONS_WITH_VALUE = "BbcDEeFIiJLlmOoPpQRSWw";
const NOTHING_RUNS = "NVGQOW";

/**
 * Whether a shell command runs an `ssh` that asks for no terminal. When such an ssh ends, what it runs on
 * the other host only loses its output: a silent process goes on. One `-t` is not enough, since ssh ignores
 * it where its own input is no terminal, as in a task.
 */
export function runsSshWithoutTerminal(command: string): boolean {
  return simpleCommands(command).some(isSshWithoutTerminal);
}

function isSshWithoutTerminal(words: readonly string[]): boolean {
  const [name = "", ...args] = withoutWrappers(words);
  const program = name.slice(name.lastIndexOf("/") + 1);
  if (program === "ssh") return asksForNoTerminal(args);
  const script = SHELLS.has(program) ? scriptOf(program, args) : undefined;
  return script !== undefined && runsSshWithoutTerminal(script);
}

/** What a shell is given as its command. */
function scriptOf(program: string, args: readonly string[]): string | undefined {
  if (program === "eval") return args.join(" ");
  const flag = args.findIndex((arg) => /^-\w*c$/.test(arg));
  return flag === -1 ? undefined : args[flag + 1];
}

/** From the name of the program on. */
function withoutWrappers(words: readonly string[]): readonly string[] {
  let at = 0;
  while (ASSIGNMENT.test(words[at] ?? "") || KEYWORDS.has(words[at] ?? "")) at++;
  if (!WRAPPERS.has(words[at] ?? "")) return words.slice(at);
  const rest = words.slice(at + 1);
  return withoutWrappers(rest.slice(argumentsOfWrapper(rest)));
}

/** How many words are options of a wrapper, or a duration, or variables. */
function argumentsOfWrapper(words: readonly string[]): number {
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] ?? "";
    const isValue = /^-[a-zA-Z]$/.test(words[at - 1] ?? "") && !isProgram(word);
    if (!word.startsWith("-") && !ASSIGNMENT.test(word) && !/^\d/.test(word) && !isValue) break;
  }
  return at;
}

function isProgram(word: string): boolean {
  return word === "ssh" || word.endsWith("/ssh") || WRAPPERS.has(word) || SHELLS.has(word);
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
