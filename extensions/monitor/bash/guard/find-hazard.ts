import type { Command, Script, Statement, SyntaxNode, While } from "unbash";
import { type Program, programsOf, scriptOf } from "../../../core/shell/command-words.ts";
import { parseScript, partsOf, wordsOf } from "../../../core/shell/shell-script.ts";
import { isDevServer } from "./dev-servers.ts";
import { isFollowing } from "./following.ts";
import type { Hazard, HazardKind } from "./hazard.ts";

/** A wait of this length at the start of a call is for something that can report by itself. */
const SLEEP_MIN_SECONDS = 30;
/** Commands that may stand before a wait without being the work. */
const PREPARATIONS = new Set(["cd", "export", "set", "source", ".", "echo", "printf", "pushd", "true", ":"]);
const SECONDS: Readonly<Record<string, number>> = { "": 1, s: 1, m: 60, h: 3_600, d: 86_400 };
/** The deepest nest of statements and of shells within shells. */
const MAX_DEPTH = 40;

/**
 * Finds the first thing in a script for which a call would wait too long, or that would slip away from it. It
 * guesses from the text: quoted words are no command, and bounded waits are left alone.
 */
export function findHazard(command: string): Hazard | undefined {
  const script = parseScript(command);
  const start = sleepAtStart(script);
  if (start && start !== "work") return start;
  return new HazardSearch(command).inScript(script, 0);
}

/**
 * Finds a wait at the start: `sleep 60`, `cd x && (time sudo sleep 60; curl …)`.
 * @returns "work" if something else comes first, undefined if there are only preparations
 */
function sleepAtStart(node: SyntaxNode, depth = 0): Hazard | "work" | undefined {
  if (depth > MAX_DEPTH) return "work";
  const firstOf = (nodes: readonly SyntaxNode[]): Hazard | "work" | undefined => {
    for (const part of nodes) {
      const found = sleepAtStart(part, depth + 1);
      if (found) return found;
    }
    return undefined;
  };
  switch (node.type) {
    case "Script":
    case "CompoundList":
    case "AndOr":
      return firstOf(node.commands);
    case "Statement":
      return node.background ? "work" : sleepAtStart(node.command, depth + 1);
    case "Subshell":
    case "BraceGroup":
      return sleepAtStart(node.body, depth + 1);
    case "Pipeline":
      return firstOf(node.commands.slice(0, 1)) ?? (node.commands.length > 1 ? "work" : undefined);
    case "Command":
      return sleepOf(wordsOf(node), depth);
    default:
      return "work";
  }
}

function sleepOf(words: readonly string[], depth: number): Hazard | "work" | undefined {
  const programs = programsOf(words);
  const program = programs.at(-1);
  if (!program) return undefined;
  const inner = scriptOf(program);
  if (inner !== undefined) return sleepAtStart(parseScript(inner), depth + 1);
  if (program.name !== "sleep") return PREPARATIONS.has(program.name) ? undefined : "work";
  const seconds = Math.min(sleepSeconds(program.args), secondsAllowed(programs));
  return seconds >= SLEEP_MIN_SECONDS ? { kind: "sleep", source: words.join(" ") } : "work";
}

/** Returns the bound of the time: `timeout 60 sleep 100` ends after 60 s. */
function secondsAllowed(programs: readonly Program[]): number {
  const limits = programs.map(({ name, args }, index) => {
    const inner = programs[index + 1];
    if (!isTimeout(name) || !inner) return Number.POSITIVE_INFINITY;
    // 0 means no limit.
    return sleepSeconds(args.slice(0, -inner.args.length - 1).slice(-1)) || Number.POSITIVE_INFINITY;
  });
  return Math.min(...limits);
}

function isTimeout(name: string): boolean {
  return name === "timeout" || name === "gtimeout";
}

/** Returns 0 if the time is unknown. */
function sleepSeconds(args: readonly string[]): number {
  const seconds = args.map((arg) => {
    if (arg === "infinity" || arg === "inf") return Number.POSITIVE_INFINITY;
    const [, count, unit = ""] = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(arg) ?? [];
    return count === undefined ? 0 : Number(count) * (SECONDS[unit] ?? 0);
  });
  return seconds.reduce((sum, part) => sum + part, 0);
}

class HazardSearch {
  readonly #command: string;

  constructor(command: string) {
    this.#command = command;
  }

  inScript(script: Script, depth: number): Hazard | undefined {
    return this.#slippingAway(script.commands) ?? this.#inNodes(script.commands, depth);
  }

  /** Finds a statement in the background that no later one waits for or ends. */
  #slippingAway(statements: readonly Statement[]): Hazard | undefined {
    const index = statements.findIndex(({ background }) => background);
    const first = statements[index];
    if (!first || isAttendedTo(statements.slice(index + 1))) return undefined;
    return { kind: "detached", source: this.#textOf(first) };
  }

  #inNodes(nodes: readonly SyntaxNode[], depth: number): Hazard | undefined {
    if (depth > MAX_DEPTH) return undefined;
    for (const node of nodes) {
      const hazard = this.#inNode(node, depth);
      if (hazard) return hazard;
    }
    return undefined;
  }

  #inNode(node: SyntaxNode, depth: number): Hazard | undefined {
    // A function is not called yet, and a background job with a `wait` holds nothing up.
    if (node.type === "Function" || (node.type === "Statement" && node.background)) return undefined;
    if (node.type === "While" && isPolling(node)) {
      return { kind: "polling", source: `${node.kind} … sleep` };
    }
    if (node.type === "Subshell" || node.type === "BraceGroup") {
      const hazard = this.#slippingAway(node.body.commands);
      if (hazard) return hazard;
    }
    const own = node.type === "Command" ? this.#inCommand(node, depth) : undefined;
    return own ?? this.#inNodes(partsOf(node), depth + 1);
  }

  #inCommand(command: Command, depth: number): Hazard | undefined {
    const programs = programsOf(wordsOf(command));
    if (programs.some(isDetacher)) return { kind: "detached", source: this.#textOf(command) };
    // A time-out holds the call up no longer than requested.
    if (programs.some(({ name }) => isTimeout(name))) return undefined;
    const program = programs.at(-1);
    if (!program) return undefined;
    const kind = blockingKind(program);
    if (kind) return { kind, source: this.#textOf(command) };
    const inner = scriptOf(program);
    return inner === undefined ? undefined : new HazardSearch(inner).inScript(parseScript(inner), depth + 1);
  }

  #textOf({ pos, end }: SyntaxNode): string {
    return this.#command.slice(pos, end).trim();
  }
}

function isDetacher({ name, args }: Program): boolean {
  return (name === "nohup" || name === "setsid") && args.some((arg) => !arg.startsWith("-"));
}

function blockingKind(program: Program): HazardKind | undefined {
  if (isFollowing(program)) return "following";
  return isDevServer(program) ? "server" : undefined;
}

/** Tells whether the script itself waits for a statement, or ends it. */
function isAttendedTo(statements: readonly SyntaxNode[]): boolean {
  const attend = new Set(["wait", "kill", "pkill", "killall", "fg"]);
  return statements.some((statement) => commandsIn(statement, 0).some(({ name }) => attend.has(name)));
}

/** Tells whether a loop only waits for something. A loop that reads lines ends with them. */
function isPolling({ clause, body }: While): boolean {
  const asks = clause.commands.flatMap((statement) => commandsIn(statement, 0));
  if (asks.some(({ name }) => name === "read")) return false;
  return [clause, body].some((list) => commandsIn(list, 0).some(({ name }) => name === "sleep"));
}

function commandsIn(node: SyntaxNode, depth: number): Program[] {
  if (depth > MAX_DEPTH) return [];
  const own = node.type === "Command" ? programsOf(wordsOf(node)) : [];
  return [...own, ...partsOf(node).flatMap((part) => commandsIn(part, depth + 1))];
}
