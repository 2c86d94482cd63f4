import { shortenMiddle } from "../../core/text/truncate.ts";
import { noticeText } from "../texts/notices.ts";
import { isHarmlessStderr } from "./harmless-stderr.ts";
import type { MonitorLimits, MonitorTask } from "./monitor-task.ts";
import { SilenceWatch } from "./silence-watch.ts";

/** A command that has printed only to stderr for this time gets a notice. */
const STDERR_NOTICE_MS = 10_000;
/** No program prints more lines about itself before it is silent. */
const HARMLESS_LINES_MAX = 10;

/** Reports that nothing comes from a monitor. */
export class MonitorWatches {
  readonly #limits: Pick<MonitorLimits, "stderrNotice" | "eventMaxChars">;
  #silence: SilenceWatch | undefined;

  constructor(limits: Pick<MonitorLimits, "stderrNotice" | "eventMaxChars">) {
    this.#limits = limits;
  }

  /** @returns a function that stops the watches */
  start(task: MonitorTask): () => void {
    const { silenceMs } = task.spec;
    if (silenceMs !== undefined)
      this.#silence = new SilenceWatch(silenceMs, () => saySilence(task, silenceMs));
    const stderr = this.#limits.stderrNotice
      ? setTimeout(() => this.#noticeStderrOnly(task), STDERR_NOTICE_MS)
      : undefined;
    return () => {
      this.#silence?.stop();
      clearTimeout(stderr);
    };
  }

  /** Notes lines of stdout, whether they become events or not. */
  linesCame(): void {
    this.#silence?.lineCame();
  }

  #noticeStderrOnly(task: MonitorTask): void {
    const line = task.output.firstStderrLine();
    if (line === undefined || task.linesPrinted > 0 || task.isStopping) return;
    if ([line, ...task.output.lastStderrLines(HARMLESS_LINES_MAX)].every(isHarmlessStderr)) return;
    task.notice(noticeText.onlyStderr, [shortenMiddle(line, this.#limits.eventMaxChars)]);
  }
}

function saySilence(task: MonitorTask, silenceMs: number): void {
  const text = noticeText.noLine(silenceMs);
  const open = task.lastLine?.isOpen ? task.lastLine.text : undefined;
  if (open === undefined) task.notice(text, [], "silence");
  else task.notice(noticeText.inLine(text), [open], "silence");
}
