import type { Terminated } from "../../core/processes/terminate.ts";
import { noticeText } from "../texts/notices.ts";
import type { EndReason } from "./end-reason.ts";
import type { OutputSink } from "./output-reader.ts";
import { Reading } from "./reading.ts";
import type { EndingLimits, Source, SourceEnd } from "./source.ts";

/** Output that goes on for longer after the exit of the source makes a notice. */
const HELD_OUTPUT_NOTICE_MS = 250;
/** The time after a stop for reading the pipes, if a foreign process keeps them open. */
const DRAIN_MS = 500;

/** Reads the output of a source until nothing of it is left. */
export class SourceRun {
  readonly #source: Source;
  readonly #reading: Reading;
  readonly #limits: Readonly<EndingLimits>;
  readonly #terminated = Promise.withResolvers<Terminated>();
  /** The reason for ending it, if it does not end by itself. */
  #ending: EndReason | undefined;
  /** Whether it has ended by itself, so that nothing is left to end. */
  #isFinishing = false;

  /** @param sinks one for each of its streams */
  constructor(source: Source, sinks: readonly OutputSink[], limits: Readonly<EndingLimits>) {
    this.#source = source;
    this.#limits = limits;
    this.#reading = new Reading(source.streams, sinks);
  }

  /** Whether it is being ended. */
  get isEnding(): boolean {
    return this.#ending !== undefined;
  }

  /**
   * Waits until it is over, for whatever reason, and all its output has been read.
   * @param onHeld called if it has exited and a process still holds its streams
   */
  async untilOver(onHeld: (text: string) => void): Promise<SourceEnd> {
    const { exited } = this.#source;
    await Promise.race([exited, this.#terminated.promise]);
    this.#reading.stopResting();
    const heldNotice = setTimeout(() => void this.#tellHeld(onHeld), HELD_OUTPUT_NOTICE_MS);
    const readError = await this.#reading.ended;
    clearTimeout(heldNotice);
    if (readError) {
      this.terminate({ kind: "failed", message: noticeText.outputUnreadable(readError) });
    }
    this.#isFinishing = true;
    const terminated = this.#ending && (await this.#terminated.promise);
    const left = await this.#source.findLeft(terminated);
    return { reason: this.#ending ?? (await exited), ...left };
  }

  /** Ends everything that belongs to it. The first reason given stands. */
  terminate(reason: EndReason): void {
    if (this.#ending || this.#isFinishing) return;
    this.#ending = reason;
    void this.#terminateAll();
  }

  /** Resolves when all output so far has been taken in, as far as the pace allows. */
  async catchUp(): Promise<void> {
    await this.#reading.catchUp();
  }

  async #terminateAll(): Promise<void> {
    const terminated = await this.#source.terminate(this.#limits);
    await this.#reading.drain(DRAIN_MS);
    this.#terminated.resolve(terminated);
  }

  async #tellHeld(onHeld: (text: string) => void): Promise<void> {
    const text = await this.#source.describeHolders();
    // If reading the rest is only slow, no process holds it.
    if (!this.#ending && !this.#isFinishing && text !== undefined) onHeld(text);
  }
}
