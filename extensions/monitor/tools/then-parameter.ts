import { Type } from "typebox";

/** A prompt that the model gives itself. Shared, so that both tools say the same of it. */
export const thenParameter = Type.String({
  minLength: 1,
  maxLength: 1_000,
  pattern: "\\S",
  description: "What you want to do at its end; comes back to you with the end event",
});
