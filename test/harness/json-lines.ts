import { StringDecoder } from "node:string_decoder";

/**
 * Makes a function that takes chunks of bytes and calls `onRecord` for every JSON record. Records end at LF
 * only: readline would also split at U+2028, which may stand inside a JSON string.
 */
export function jsonLineReader(onRecord: (record: unknown) => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  return (chunk) => {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line.trim() !== "") onRecord(parseRecord(line));
    }
  };
}

export function parseJsonLines(text: string): unknown[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(parseRecord);
}

function parseRecord(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`Not a JSON record on stdout: ${line.slice(0, 500)}`);
  }
}
