import type { ListedTask } from "../tools/list-text.ts";

/** Requests of other extensions on `pi.events`, and the answers. */
export const CLIENT_REQUEST = "monitor:request";
export const CLIENT_ANSWER = "monitor:answer";

/** What is asked for, and what comes of it. */
export interface ClientActions {
  start: { args: object; result: Started };
  startJob: { args: object; result: Started };
  list: { args: object; result: ListedTask[] };
  stop: { args: { id: string }; result: Stopped };
}

export interface Started {
  id: string;
  /** What the model's tool says of such a start. */
  text: string;
}

export interface Stopped {
  ids: string[];
  /** What the model's tool says of such a stop. */
  text: string;
}

export type ClientAction = keyof ClientActions;

/** On `CLIENT_REQUEST`. */
export interface ClientRequest {
  /** Anything that no other request has; the answer carries it. */
  requestId: string;
  action: ClientAction;
  /** As the tools take them. */
  args: unknown;
}

/** On `CLIENT_ANSWER`, one for each request. */
export type ClientAnswer =
  | { requestId: string; result: unknown }
  /** In the words of the tools. */
  | { requestId: string; error: string };
