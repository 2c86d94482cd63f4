import type { Command, Script, Statement, SyntaxNode, While } from "unbash";
import { type Program, programsOf, scriptOf } from "../../../core/shell/command-words.ts";
import { parseScript, partsOf, wordsOf } from "../../../core/shell/shell-script.ts";
import { isDevServer } from "./dev-servers.ts";
import { isFollowing } from "./following.ts";
import type { Hazard, HazardKind } from "./hazard.ts";

/** A wait of so long at the start of a call is for something that can tell by itself. */
const SLEEP_MIN_SECONDS = 30;
/** What may stand before a wait without being the work. */
const PREPARATIONS = new Set(["cd", "export", "set", "source", ".", "echo", "printf", "pushd", "true", ":"]);
const SECONDS: Readonly<Record<string, number>> = { "": 1, s: 1, m: 60, h: 3_600, d: 86_400 };
/** Of nested statements and shells within shells. */
const MAX_DEPTH = 40;

/**
 * The first thing in a script for which a call would wait too long, or that would slip away from it.
 * Guesses from how it is written: what is quoted is no command, and what is bounded is left alone.
 */
export function findHazard(command: string): Hazard | undefined {
  const script = parseScript(command);
  return sleepAtStart(script) ?? new HazardSearch(command).inScript(script, 0);
}

/** `sleep 60`, `cd x && sleep 60 && curl …`. */
function sleepAtStart(script: Script): Hazard | undefined {
  for (const statement of script.commands) {
    if (statement.background) return undefined;
    const { command } = statement;
    for (const part of command.type === "AndOr" ? command.commands : [command]) {
      if (part.type !== "Command") return undefined;
      const [program] = programsOf(wordsOf(part));
      if (program?.name === "sleep") {
        const isLong = sleepSeconds(program.args) >= SLEEP_MIN_SECONDS;
        return isLong ? { kind: "sleep", source: wordsOf(part).join(" ") } : undefined;
      }
      if (program && !PREPARATIONS.has(program.name)) return undefined;
    }
  }
  return undefined;
}

/** 0 if that cannot be told. */
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

  /** A statement in the background that nothing behind it waits for or ends. */
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
    // A function is not called yet, and what is in the background and attended to holds nothing up.
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
    // What ends it holds the call up no longer than was asked for.
    if (programs.some(({ name }) => name === "timeout" || name === "gtimeout")) return undefined;
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

/** `wait`, or an end that the script itself brings about. */
function isAttendedTo(statements: readonly SyntaxNode[]): boolean {
  const attend = new Set(["wait", "kill", "pkill", "killall", "fg"]);
  return statements.some((statement) => commandsIn(statement, 0).some(({ name }) => attend.has(name)));
}

/** A loop that only waits for something. One that reads lines ends with them. */
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
