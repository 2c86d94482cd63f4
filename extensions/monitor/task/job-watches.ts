import { formatDuration } from "../../core/text/format.ts";
import { noticeText } from "../texts/notices.ts";
import { nextCheckInMs } from "./check-in.ts";
import type { JobTask } from "./job-task.ts";
import { SilenceWatch } from "./silence-watch.ts";

/** Node fires a longer timer at once. */
const TIMER_MAX_MS = 2 ** 31 - 1;

/** Tells that a job still runs, for somebody who may wait for its end. */
export class JobWatches {
  /** Milliseconds; 0 for never. */
  readonly #checkInMs: number;
  #silence: SilenceWatch | undefined;
  #checkIn: NodeJS.Timeout | undefined;

  constructor(checkInMs: number) {
    this.#checkInMs = checkInMs;
  }

  /** @returns a function that stops the watches */
  start(task: JobTask): () => void {
    const { silenceMs, wake, timeoutMs } = task.spec;
    if (silenceMs !== undefined) {
      this.#silence = new SilenceWatch(silenceMs, () =>
        tell(task, noticeText.nothingPrinted(silenceMs), "silence"),
      );
    }
    // The end of a job with a deadline is known, and nobody waits for a job that does not wake.
    if (this.#checkInMs > 0 && wake !== "never" && timeoutMs === undefined) this.#armCheckIn(task);
    return () => {
      this.#silence?.stop();
      clearTimeout(this.#checkIn);
    };
  }

  outputCame(): void {
    this.#silence?.lineCame();
  }

  #armCheckIn(task: JobTask): void {
    const dueAtMs = task.startedAtMs + nextCheckInMs(task.ageMs, this.#checkInMs);
    const wait = (): void => {
      const leftMs = dueAtMs - Date.now();
      this.#checkIn = setTimeout(leftMs > TIMER_MAX_MS ? wait : check, Math.min(leftMs, TIMER_MAX_MS));
    };
    const check = (): void => {
      tell(task, noticeText.stillRunning(task.ageMs), "check-in");
      this.#armCheckIn(task);
    };
    wait();
  }
}

function tell(task: JobTask, text: string, topic: "silence" | "check-in"): void {
  const { lastLine } = task;
  if (!lastLine) task.notice(noticeText.silent(text), [], topic);
  else {
    const ago = formatDuration(Date.now() - lastLine.atMs);
    task.notice(noticeText.lastLine(text, ago), [lastLine.text], topic);
  }
}
