import type { LogPart, LogRange } from "../../core/files/read-log.ts";
import { cleanLines } from "../../core/text/clean.ts";
import { plural } from "../../core/text/format.ts";
import { quote } from "../../core/text/quote.ts";
import { callText } from "../texts/calls.ts";
import { fitLines } from "./fit-lines.ts";
import { LOG_MAX_BYTES } from "./job-tools.ts";

/** The most bytes of one result without its heading. */
const LINES_MAX_BYTES = LOG_MAX_BYTES - 1024;

/** A part of a log as it stands in a result. */
export interface QuotedLog {
  lines: string[];
  /** Names the lines: `last 20 lines`. */
  shown: string;
  /** Says that more lines exist than fit, if so. */
  more: string[];
}

/** Quotes the read lines, as far as a result may hold them, and names the rest of the range. */
export function quotedLog(part: LogPart, { from, maxBytes }: LogRange): QuotedLog {
  const isTail = from === "tail";
  const quoted = part.lines.length > 0 ? cleanLines(part.lines.join("\n")).map(quote) : [];
  const whole = fitLines(quoted, LINES_MAX_BYTES, isTail ? "newest" : "oldest");
  if (part.isPartOfLine || (whole.length === 0 && quoted.length > 0)) {
    const only = (isTail ? quoted.at(-1) : quoted[0]) ?? quote("");
    const shown = callText.partOfLine(isTail, maxBytes);
    return { lines: [partThatFits(only, isTail)], shown, more: [] };
  }
  const isLess = part.hasMore || whole.length < quoted.length;
  return {
    lines: whole,
    shown: `${isTail ? "last" : "first"} ${plural(whole.length, "line")}`,
    more: isLess ? [callText.doesNotFit(isTail, maxBytes)] : [],
  };
}

/** Cuts a line to the room; bytes that are no characters take more room when they are shown. */
function partThatFits(line: string, isTail: boolean): string {
  const bytes = Buffer.from(line);
  if (bytes.length <= LINES_MAX_BYTES) return line;
  const part = isTail ? bytes.subarray(-LINES_MAX_BYTES) : bytes.subarray(0, LINES_MAX_BYTES);
  const text = part.toString("utf8").replaceAll(/^\uFFFD+|\uFFFD+$/g, "");
  return isTail ? quote(text) : text;
}
