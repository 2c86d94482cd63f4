/** Programs that run the command behind them, and their options that take the next word. */
const WRAPPERS: Readonly<Record<string, readonly string[]>> = {
  command: [],
  doas: ["-C", "-u"],
  env: ["-C", "-u", "--chdir", "--unset"],
  exec: ["-a"],
  gtimeout: ["-k", "-s", "--kill-after", "--signal"],
  ionice: ["-c", "-n", "--class", "--classdata"],
  nice: ["-n", "--adjustment"],
  nohup: [],
  setsid: [],
  sshpass: ["-d", "-f", "-P", "-p"],
  stdbuf: ["-e", "-i", "-o", "--error", "--input", "--output"],
  sudo: ["-C", "-D", "-g", "-h", "-p", "-R", "-r", "-T", "-t", "-U", "-u", "--chdir", "--group", "--user"],
  time: ["-f", "-o", "--format", "--output"],
  timeout: ["-k", "-s", "--kill-after", "--signal"],
  unbuffer: [],
  xargs: ["-a", "-d", "-E", "-I", "-L", "-n", "-P", "-s"],
};
const SHELLS = new Set(["sh", "bash", "dash", "zsh", "ksh", "eval"]);
const ASSIGNMENT = /^\w+\+?=/;

/** A program with its arguments. */
export interface Program {
  /** The name without the directory. */
  name: string;
  args: readonly string[];
}

/**
 * Returns the programs that a simple command runs, outermost first: `sudo nohup make` runs three. The last
 * one does the work.
 */
export function programsOf(words: readonly string[]): Program[] {
  const programs: Program[] = [];
  for (let rest = words; rest.length > 0; ) {
    const [path = "", ...args] = rest;
    const name = path.slice(path.lastIndexOf("/") + 1);
    programs.push({ name, args });
    if (!isWrapper(name) || asksWhere(name, args)) break;
    rest = args.slice(argumentsOfWrapper(name, args));
  }
  return programs;
}

/** Returns the script that a shell gets as an argument; undefined if it is no shell, or runs a file. */
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

function isWrapper(name: string): boolean {
  return Object.hasOwn(WRAPPERS, name);
}

/** Counts the words of a wrapper's own: options, a duration, variables. */
function argumentsOfWrapper(name: string, words: readonly string[]): number {
  let durations = name === "timeout" || name === "gtimeout" ? 1 : 0;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word === "--") return at + 1;
    if (takesNext(name, word)) at++;
    else if (!word.startsWith("-") && !ASSIGNMENT.test(word) && durations-- <= 0) break;
  }
  return at;
}

/** Tells whether an option, or the last letter of a bundle, has its value in the next word. */
function takesNext(name: string, word: string): boolean {
  const options = WRAPPERS[name] ?? [];
  if (!/^-[a-zA-Z]+$/.test(word)) return options.includes(word);
  const withValue = [...word.slice(1)].findIndex((letter) => options.includes(`-${letter}`));
  return withValue === word.length - 2;
}
