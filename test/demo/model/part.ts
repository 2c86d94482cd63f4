import type { ReplyToolCall } from "../../harness/model-reply.ts";

/** The model's answer to one thing, with its calls. */
export interface Part {
  text?: string;
  calls?: ReplyToolCall[];
}
