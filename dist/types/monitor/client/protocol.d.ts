import type { ListedTask } from "../tools/listed-task.ts";
/** Requests of other extensions on `pi.events`, and the answers. */
export declare const CLIENT_REQUEST = "monitor:request";
export declare const CLIENT_ANSWER = "monitor:answer";
/** The actions that can be requested, and their results. */
export interface ClientActions {
    start: {
        args: object;
        result: Started;
    };
    startJob: {
        args: object;
        result: Started;
    };
    list: {
        args: object;
        result: ListedTask[];
    };
    stop: {
        args: {
            id: string;
        };
        result: Stopped;
    };
}
export interface Started {
    id: string;
    /** The text of the model's tool for such a start. */
    text: string;
}
export interface Stopped {
    ids: string[];
    /** The text of the model's tool for such a stop. */
    text: string;
}
export type ClientAction = keyof ClientActions;
/** The data of `CLIENT_REQUEST`. */
export interface ClientRequest {
    /** A value that no other request has; the answer carries it. */
    requestId: string;
    action: ClientAction;
    /** The arguments that the tools take. */
    args: unknown;
}
/** The data of `CLIENT_ANSWER`, sent once for each request. */
export type ClientAnswer = {
    requestId: string;
    result: unknown;
}
/** The error is in the words of the tools. */
 | {
    requestId: string;
    error: string;
};
