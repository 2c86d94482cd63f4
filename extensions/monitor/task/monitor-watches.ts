import { formatDuration } from "../../core/text/format.ts";
import { shortenMiddle } from "../../core/text/truncate.ts";
import { isHarmlessStderr } from "./harmless-stderr.ts";
import type { MonitorLimits, MonitorTask } from "./monitor-task.ts";
import { SilenceWatch } from "./silence-watch.ts";

/** Of a command that has printed only to stderr for so long it is said. */
const STDERR_NOTICE_MS = 10_000;
/** As many lines as a program says of itself at most before it is silent. */
const HARMLESS_LINES_MAX = 10;

/** What says of a monitor that nothing comes. */
export class MonitorWatches {
  readonly #limits: Pick<MonitorLimits, "stderrNotice" | "eventMaxChars">;
  #silence: SilenceWatch | undefined;

  constructor(limits: Pick<MonitorLimits, "stderrNotice" | "eventMaxChars">) {
    this.#limits = limits;
  }

  /** @returns what ends them */
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

  /** Lines of stdout have come, whether they become events or not. */
  linesCame(): void {
    this.#silence?.lineCame();
  }

  #noticeStderrOnly(task: MonitorTask): void {
    const line = task.output.firstStderrLine();
    if (line === undefined || task.linesPrinted > 0 || task.isStopping) return;
    if ([line, ...task.output.lastStderrLines(HARMLESS_LINES_MAX)].every(isHarmlessStderr)) return;
    task.notice("so far only stderr:", [shortenMiddle(line, this.#limits.eventMaxChars)]);
  }
}

function saySilence(task: MonitorTask, silenceMs: number): void {
  const text = `no line for ${formatDuration(silenceMs)}; it is still running`;
  const open = task.lastLine?.isOpen ? task.lastLine.text : undefined;
  if (open === undefined) task.notice(text, [], "silence");
  else task.notice(`${text}, in the middle of a line:`, [open], "silence");
}
