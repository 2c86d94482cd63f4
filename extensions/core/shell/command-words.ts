/** What runs the command that follows it. */
const WRAPPERS = new Set([
  ...["exec", "command", "nohup", "setsid", "env", "nice", "ionice", "stdbuf", "timeout", "sudo", "doas"],
  ...["sshpass", "xargs", "time", "gtimeout", "unbuffer"],
]);
const SHELLS = new Set(["sh", "bash", "dash", "zsh", "ksh", "eval"]);
const ASSIGNMENT = /^\w+\+?=/;

/** A program with its arguments. */
export interface Program {
  /** Without the directory. */
  name: string;
  args: readonly string[];
}

/**
 * The programs that a simple command runs, outermost first: `sudo nohup make` runs three. The last one does
 * the work.
 */
export function programsOf(words: readonly string[]): Program[] {
  const programs: Program[] = [];
  for (let rest = words; rest.length > 0; ) {
    const [path = "", ...args] = rest;
    const name = path.slice(path.lastIndexOf("/") + 1);
    programs.push({ name, args });
    if (!WRAPPERS.has(name) || asksWhere(name, args)) break;
    rest = args.slice(argumentsOfWrapper(args));
  }
  return programs;
}

/** What a shell is given as its command; undefined if it is no shell, or runs a file. */
export function scriptOf({ name, args }: Program): string | undefined {
  if (!SHELLS.has(name)) return undefined;
  if (name === "eval") return args.join(" ");
  const flag = args.findIndex((arg) => /^-\w*c$/.test(arg));
  return flag === -1 ? undefined : args[flag + 1];
}

/** `command -v make` runs nothing. */
function asksWhere(name: string, args: readonly string[]): boolean {
  return name === "command" && /^-[vV]$/.test(args[0] ?? "");
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
