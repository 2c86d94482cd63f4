import { errorLabel, valueLabel } from "../../core/text/label.ts";

const PORTS_SHOWN_MAX = 5;

const ALLOWED_URL =
  "an http or https URL of this machine or of a private network, such as http://127.0.0.1:5173/health";

/** Whether a task is ready. */
export const readyText = {
  noLine: "no line matches",
  listenersUnknown: (port: number, error: unknown) =>
    `who listens on port ${port} cannot be told (${errorLabel(error)})`,
  nobodyOfTask: (port: number) => `no process of the task listens on port ${port}`,
  notAsked: "the server has not been asked yet",
  answeredWith: (status: number) => `the server answers with status ${status}`,
  notAnswered: (why: string) => `no answer from the server: ${why}`,
  refused: "nobody listens there",
  tooLate: (answerMs: number) => `no answer within ${answerMs / 1_000} s`,
  wrongUrl: (parameter: string, text: string, why: string) =>
    `${parameter} is ${valueLabel(text)}: ${why}; allowed is ${ALLOWED_URL}.`,
  noUrl: "that is no URL",
  noHttp: "that is neither http nor https",
  hasPassword: "it holds a user name or a password",
  notLocal: (address: string) => `${address} is neither loopback nor private`,
  unknownHost: (host: string, ms: number) => `no address of ${host} is known after ${ms / 1_000} s`,
  port: (port: number, others: string | undefined, ports: readonly number[]) =>
    (others === undefined
      ? `nobody listens on port ${port}`
      : `port ${port} is taken by ${others}, not by this task`) +
    (ports.length > 0
      ? ` (which listens on ${ports.slice(0, PORTS_SHOWN_MAX).join(", ")}${ports.length > PORTS_SHOWN_MAX ? ", …" : ""})`
      : ""),
  stranger: "a process of somebody else",
  noCondition: "ready names no condition; give at least one of line, port and http.",
};
