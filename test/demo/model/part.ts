import type { ReplyToolCall } from "../../harness/model-reply.ts";

/** What the model has to say to one thing, and the calls that it makes for it. */
export interface Part {
  text?: string;
  calls?: ReplyToolCall[];
}
