import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { adviceOn, refusalText, reminderText } from "../../texts/advice.ts";
import { findHazard } from "./find-hazard.ts";
import { type HazardKind, mayBeHazard } from "./hazard.ts";

/** A call that ends itself this soon may wait. */
const SHORT_SECONDS = 30;

/** Tells once per session, for each kind of hazard, which tool fits better than `bash`. */
export class BashGuard {
  readonly #pi: ExtensionAPI;
  readonly #said = new Set<HazardKind>();

  constructor(pi: ExtensionAPI) {
    this.#pi = pi;
  }

  /** @returns the reason why the call is not run; undefined if it is */
  refusal(input: Record<string, unknown>): string | undefined {
    return this.#sayOnce(input, refusalText);
  }

  /**
   * @param failedAfterSeconds the duration of a call that has failed: a soon one, such as of a `sudo` without
   * its password, held nothing up
   * @returns the text to add to its result
   */
  reminder(input: Record<string, unknown>, failedAfterSeconds?: number): string | undefined {
    return this.#sayOnce(input, reminderText, failedAfterSeconds);
  }

  #sayOnce(
    { command, timeout }: Record<string, unknown>,
    text: (advice: NonNullable<ReturnType<typeof adviceOn>>) => string,
    lastedSeconds = Number.POSITIVE_INFINITY,
  ): string | undefined {
    if (typeof command !== "string" || !mayBeHazard(command)) return undefined;
    const hazard = findHazard(command);
    if (!hazard || this.#said.has(hazard.kind)) return undefined;
    const isShort =
      lastedSeconds <= SHORT_SECONDS || (typeof timeout === "number" && timeout <= SHORT_SECONDS);
    if (isShort && hazard.kind !== "detached") return undefined;
    const advice = adviceOn(hazard, this.#pi.getActiveTools());
    if (!advice) return undefined;
    this.#said.add(hazard.kind);
    return text(advice);
  }
}
