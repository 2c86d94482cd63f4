import type { LineOrigins } from "./line-origins.ts";

/** `replaced`: another file has taken the name, and this one can be read on. `truncated`: lines of it are gone. */
export type LogState = "current" | "replaced" | "truncated";

/** A growing text of lines, as UTF-8, of one log or of several. */
export interface LogText {
  readonly origins: LineOrigins;
  /** Whether somebody has cut lines off, so that nobody knows which of the printed ones the others are. */
  readonly isCut: boolean;
  /**
   * Reads on.
   * @param add called with each further part, whose memory is used again
   * @throws the system's error
   */
  grow(add: (bytes: Buffer) => void): Promise<void>;
  /** Reads bytes that were added before; fewer if there are not as many. @throws the system's error */
  read(start: number, end: number): Promise<Buffer>;
  /** Opens the whole text; given where this is only its end, which is there sooner. Known once it has grown. */
  readonly openWhole?: (() => Promise<LogText>) | undefined;
  /** Tells whether what was read is still there. */
  state(): Promise<LogState>;
  close(): Promise<void>;
}
