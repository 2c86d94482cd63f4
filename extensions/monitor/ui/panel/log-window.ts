import type { IndexedLog, LogPiece, LogPlace } from "./indexed-log.ts";

/** Some consecutive places of a log with their texts, and whether they reach its end. */
export interface LogWindow {
  pieces: readonly LogPiece[];
  reachesEnd: boolean;
}

export const EMPTY_WINDOW: LogWindow = { pieces: [], reachesEnd: false };

/** Which places of a log follow each other on the screen. */
export type Places = {
  /** Each piece of a long line, or of each line only one. */
  kind: "pieces" | "lines";
  /** Of which line another piece than the first shows, where each has only one. */
  shown: LogPlace | undefined;
};

/**
 * Reads the places around one of them.
 * @param before how many of those before it, @param after how many from it on, if there are so many
 */
export async function readWindow(
  log: IndexedLog,
  places: Places,
  around: LogPlace,
  { before, after }: { before: number; after: number },
): Promise<LogWindow> {
  const { lines } = log.index;
  if (lines === 0) return { pieces: [], reachesEnd: true };
  const inLog = { ...around, line: Math.min(around.line, lines - 1) };
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

/** The last place of the log. */
export function lastPlace(log: IndexedLog): LogPlace {
  const line = Math.max(0, log.index.lines - 1);
  return { line, piece: log.index.lines > 0 ? log.piecesOf(line) - 1 : 0 };
}

function previousPlace(log: IndexedLog, places: Places, { line, piece }: LogPlace): LogPlace | undefined {
  if (places.kind === "pieces" && piece > 0) return { line, piece: piece - 1 };
  if (line === 0) return undefined;
  if (places.kind === "lines") return shownOf(places, line - 1);
  return { line: line - 1, piece: log.piecesOf(line - 1) - 1 };
}

function nextPlace(log: IndexedLog, places: Places, { line, piece }: LogPlace): LogPlace | undefined {
  if (places.kind === "pieces" && piece + 1 < log.piecesOf(line)) return { line, piece: piece + 1 };
  if (line + 1 >= log.index.lines) return undefined;
  return places.kind === "lines" ? shownOf(places, line + 1) : { line: line + 1, piece: 0 };
}

function shownOf({ shown }: Places, line: number): LogPlace {
  return shown?.line === line ? { line, piece: shown.piece } : { line, piece: 0 };
}
