import { compilePattern } from "../../core/text/compile-pattern.ts";
import { checkLocalUrl } from "./local-url.ts";
import { READY_WITHIN_MS } from "./ready-bounds.ts";

/** When a task counts as ready: once all that is given holds. */
export interface ReadySpec {
  /** An RE2 pattern that some line of its output matches. */
  line: string | undefined;
  /** A process of the task listens on it. */
  port: number | undefined;
  /** Answers with a status from 200 to 399. Loopback and private addresses only. */
  http: string | undefined;
  /** After this it is said once that it is not. */
  withinMs: number;
}

/** As it is asked for in a call. */
export interface ReadyRequest {
  line?: string | undefined;
  port?: number | undefined;
  http?: string | undefined;
  within_ms?: number | undefined;
}

/**
 * Looks through what was asked for.
 * @throws Error that names the parameter, the value and what is allowed
 */
export async function readySpec(asked: ReadyRequest): Promise<ReadySpec> {
  const { line, port, http } = asked;
  if (line === undefined && port === undefined && http === undefined) {
    throw new Error("ready names no condition; give at least one of line, port and http.");
  }
  if (line !== undefined) compilePattern("ready.line", line);
  if (http !== undefined) await checkLocalUrl("ready.http", http);
  return { line, port, http, withinMs: asked.within_ms ?? READY_WITHIN_MS.default };
}
