import type { Program } from "../../../core/shell/command-words.ts";

/** Programs that print or search their arguments: no option among these makes them wait. */
const TAKES_TEXT = new Set([
  ...["echo", "printf", "grep", "egrep", "fgrep", "rg", "ag", "ack", "sed", "awk", "gawk", "cat", "man"],
  ...["git", "which", "type", "command", "test", "[", "[[", "ls", "find", "fd", "export", "alias"],
]);
const LOG_READERS = new Set(["docker", "kubectl", "podman", "journalctl", "heroku", "stern", "pm2"]);
const WATCH_OPTION = /^--watch(?:-?all)?$/i;

/** Tells whether a program prints changes until somebody stops it. */
export function isFollowing({ name, args }: Program): boolean {
  if (args.includes("--help") || args.includes("--version")) return false;
  if (name === "watch" || name === "inotifywait")
    return name === "watch" || follows(args, ["m"], ["--monitor"]);
  if (name === "tail")
    return follows(args, ["f", "F"], ["--follow"]) && !args.some((arg) => arg.startsWith("--pid"));
  if (TAKES_TEXT.has(name)) return false;
  if (LOG_READERS.has(name) && isLogCommand(name, args)) return follows(args, ["f"], ["--follow"]);
  if (name === "tsc" || name === "kubectl") return follows(args, ["w"], ["--watch"]);
  if (name === "gh") return args[0] === "run" && args[1] === "watch" ? true : args.includes("--watch");
  return args.some((arg, index) => WATCH_OPTION.test(arg) && args[index + 1] !== "false");
}

function isLogCommand(name: string, args: readonly string[]): boolean {
  return name === "journalctl" || name === "stern" || args.includes("logs");
}

/** Tells whether one of these letters, also within a bundle, or of these long options is there. */
function follows(args: readonly string[], letters: readonly string[], long: readonly string[]): boolean {
  return args.some(
    (arg) =>
      long.some((option) => arg === option || arg.startsWith(`${option}=`)) ||
      (/^-[a-zA-Z]+$/.test(arg) && letters.some((letter) => arg.includes(letter))),
  );
}
