import { compilePattern } from "../../core/text/compile-pattern.ts";
import { readyText } from "../texts/ready.ts";
import { checkLocalUrl } from "./local-url.ts";
import { READY_WITHIN_MS } from "./ready-bounds.ts";

/** The conditions under which a task counts as ready, all of which must hold. */
export interface ReadySpec {
  /** An RE2 pattern that some line of its output matches. */
  line: string | undefined;
  /** A port on which a process of the task listens. */
  port: number | undefined;
  /** A URL that answers with a status from 200 to 399. Loopback and private addresses only. */
  http: string | undefined;
  /** After this time it is reported once as not ready. */
  withinMs: number;
}

/** The conditions as a call gives them. */
export interface ReadyRequest {
  line?: string | undefined;
  port?: number | undefined;
  http?: string | undefined;
  within_ms?: number | undefined;
}

/**
 * Checks the requested conditions.
 * @throws Error that names the parameter, the value and the allowed values
 */
export async function readySpec(asked: ReadyRequest): Promise<ReadySpec> {
  const { line, port, http } = asked;
  if (line === undefined && port === undefined && http === undefined) {
    throw new Error(readyText.noCondition);
  }
  if (line !== undefined) compilePattern("ready.line", line);
  if (http !== undefined) await checkLocalUrl("ready.http", http);
  return { line, port, http, withinMs: asked.within_ms ?? READY_WITHIN_MS.default };
}
