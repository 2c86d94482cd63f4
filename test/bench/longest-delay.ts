import { join } from "node:path";
import { promptly, type Session } from "../pi/session.ts";

/** Answers `longestDelay`. */
export const delayExtension: string = join(import.meta.dirname, "fixtures/event-loop-delay.ts");

export interface Delay {
  /** How long the event loop was held up, by pi or by other programs of a busy machine. */
  heldUpMs: number;
  /** For how long pi's thread computed without a turn for others. */
  computedMs: number;
}

/** Asks for the longest delay since the last question. */
export async function longestDelay({ pi }: Session): Promise<Delay> {
  const fromIndex = pi.events.length;
  await pi.prompt("/longest-delay");
  const told = await pi.waitForEvent(
    ({ type, message }) => type === "extension_ui_request" && /^longest delay/.test(String(message)),
    promptly,
    "the longest delay",
    fromIndex,
  );
  const [, heldUpMs, computedMs] = /([\d.]+) ms, computed ([\d.]+) ms$/.exec(String(told.message)) ?? [];
  return { heldUpMs: Number(heldUpMs), computedMs: Number(computedMs) };
}
