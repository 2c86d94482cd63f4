import type { IndexedLog } from "./indexed-log.ts";
import type { LineChoice } from "./line-choice.ts";
import type { LogPiece, LogPlace } from "./log-piece.ts";

/** Some consecutive places of a log with their texts; tells whether they reach its end. */
export interface LogWindow {
  pieces: readonly LogPiece[];
  reachesEnd: boolean;
}

export const EMPTY_WINDOW: LogWindow = { pieces: [], reachesEnd: false };

/** The places of a log that follow each other on the screen. */
export type Places = {
  /** Each piece of a long line, or only one of each line. */
  kind: "pieces" | "lines";
  /** The line that shows another piece than its first, if each shows only one. */
  shown: LogPlace | undefined;
  /** The chosen lines; without it all show. */
  choice?: LineChoice | undefined;
};

/**
 * Reads the places around one of them.
 * @param before the number of places before it, @param after the number from it on, if there are as many
 */
export async function readWindow(
  log: IndexedLog,
  places: Places,
  around: LogPlace,
  { before, after }: { before: number; after: number },
): Promise<LogWindow> {
  const { lines } = log.index;
  if (lines === 0) return { pieces: [], reachesEnd: true };
  const inLog = chosenPlace(places.choice, { ...around, line: Math.min(around.line, lines - 1) });
  if (!inLog) return { pieces: [], reachesEnd: true };
  const wanted: LogPlace[] = [];
  let place: LogPlace | undefined = previousPlace(log, places, inLog);
  for (; place && wanted.length < before; place = previousPlace(log, places, place)) wanted.push(place);
  wanted.reverse();
  place = places.kind === "pieces" ? inLog : shownOf(places, inLog.line);
  for (let count = 0; place && count < after; count++, place = nextPlace(log, places, place)) {
    wanted.push(place);
  }
  return { pieces: await log.pieces(wanted), reachesEnd: place === undefined };
}

/** Returns the last place of the log. */
export function lastPlace(log: IndexedLog): LogPlace {
  const line = Math.max(0, log.index.lines - 1);
  return { line, piece: log.index.lines > 0 ? log.piecesOf(line) - 1 : 0 };
}

function previousPlace(log: IndexedLog, places: Places, { line, piece }: LogPlace): LogPlace | undefined {
  if (places.kind === "pieces" && piece > 0) return { line, piece: piece - 1 };
  const before = line === 0 ? undefined : previousLine(places.choice, line - 1);
  if (before === undefined) return undefined;
  if (places.kind === "lines") return shownOf(places, before);
  return { line: before, piece: log.piecesOf(before) - 1 };
}

function nextPlace(log: IndexedLog, places: Places, { line, piece }: LogPlace): LogPlace | undefined {
  if (places.kind === "pieces" && piece + 1 < log.piecesOf(line)) return { line, piece: piece + 1 };
  const next = places.choice ? places.choice.next(line + 1) : line + 1;
  if (next === undefined || next >= log.index.lines) return undefined;
  return places.kind === "lines" ? shownOf(places, next) : { line: next, piece: 0 };
}

function shownOf({ shown }: Places, line: number): LogPlace {
  return shown?.line === line ? { line, piece: shown.piece } : { line, piece: 0 };
}

/** Returns the place itself if its line is chosen, or else the nearest chosen one: behind it, or before. */
function chosenPlace(choice: LineChoice | undefined, place: LogPlace): LogPlace | undefined {
  if (!choice || choice.has(place.line)) return place;
  const line = choice.next(place.line) ?? choice.previous(place.line);
  return line === undefined ? undefined : { line, piece: 0 };
}

function previousLine(choice: LineChoice | undefined, line: number): number | undefined {
  return choice ? choice.previous(line) : line;
}
