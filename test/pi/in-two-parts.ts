import { awaitFile } from "./session.ts";

/** Prints two lines, later a third, and ends; the pauses are too long for lines to share an event. */
export const inTwoParts = `${awaitFile("first")}; echo one; sleep 1; echo two; sleep 1; touch printed; ${awaitFile("second")}; echo three; exit 3`;
