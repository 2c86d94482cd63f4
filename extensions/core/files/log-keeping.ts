import { fileText } from "../texts/files.ts";

/** How much of the output a log has. */
export interface LogKeeping {
  /** The place where the log begins, if its oldest part was dropped: `line 120`, `the rest of line 3`. */
  readonly begins: string | undefined;
  readonly loss: LogLoss | undefined;
}

/** The failure after which nothing more was written. */
export interface LogLoss {
  /** The system's error, without the path: `ENOSPC: no space left on device`. */
  readonly message: string;
  /** The size of the file; 0 if there is no file. */
  readonly keptBytes: number;
}

export const wholeLog: LogKeeping = { begins: undefined, loss: undefined };

/** Tells whether there is no file to look at. */
export function isNothingKept({ loss }: LogKeeping): boolean {
  return loss?.keptBytes === 0;
}

/** Returns what the log lacks, for parentheses behind the path, or alone where there is no file. */
export function lackText({ begins, loss }: LogKeeping): string | undefined {
  if (loss?.keptBytes === 0) return fileText.logNotKept(loss.message);
  const lacks = [
    ...(begins === undefined ? [] : [fileText.logBegins(begins)]),
    ...(loss === undefined ? [] : [fileText.logEndsEarly(loss.message)]),
  ];
  return lacks.length > 0 ? lacks.join(", ") : undefined;
}

export function lossOf(error: Error, keptBytes: number): LogLoss {
  // The system call and the path stand behind the message.
  const [message = error.message] = error.message.split(", ");
  return { message, keptBytes };
}
