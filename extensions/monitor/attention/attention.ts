import { type ChildProcess, spawn } from "node:child_process";
import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { formatDuration } from "../../core/text/format.ts";
import { label } from "../../core/text/label.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import type { AttentionSettings } from "../settings/settings.ts";
import { describeEndOf } from "../task/describe-end.ts";
import { isFailure } from "../task/end-reason.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { NoticeTopic } from "../task/notice-topic.ts";
import type { EndedTask, Task } from "../task/task.ts";
import { labelOf } from "../task/task-label.ts";
import type { TasksObserver } from "../tasks.ts";
import { sessionText } from "../texts/session.ts";
import { AttentionPacer } from "./attention-pacer.ts";
import { type AttentionOn, type Occasion, weightierOf } from "./occasion.ts";
import { Presence } from "./presence.ts";
import { watchTerminalInput } from "./terminal-input.ts";
import { noticeSequence } from "./terminal-notice.ts";

const TEXT_MAX_CHARS = 100;
/** A program that shows a notification takes less time. */
const COMMAND_MAX_MS = 10_000;

/**
 * Calls for the person's attention outside the terminal's window, while nobody is at it: by the bell, a
 * notification of the terminal, or a program of the person's choice, as the settings say.
 */
export class Attention implements TasksObserver {
  readonly #ctx: ExtensionContext;
  readonly #settings: AttentionSettings;
  readonly #presence = new Presence(() => performance.now());
  readonly #pacer: AttentionPacer<Occasion>;
  readonly #stopListening: () => void;
  #isCommandBad = false;
  #running: ChildProcess | undefined;

  /** @param write writes to the terminal */
  constructor(ctx: ExtensionContext, settings: AttentionSettings, write: (sequence: string) => void) {
    this.#ctx = ctx;
    this.#settings = settings;
    this.#pacer = new AttentionPacer(weightierOf, (occasion, others) => {
      // A person who has come back meanwhile sees it.
      if (this.#presence.isAway) this.#call(occasion, others, write);
    });
    this.#stopListening = watchTerminalInput(ctx.ui, (data) => {
      this.#presence.input(data);
      if (!this.#presence.isAway) this.#pacer.forget();
    });
  }

  output(task: MonitorTask, { texts }: OutputEvent): void {
    this.#happened("event", task, texts.at(-1) ?? "");
  }

  notice(task: Task, text: string, quoted: readonly string[], topic: NoticeTopic): void {
    if (topic !== "ready" && topic !== "input") return;
    // What the command asks, or the line that made it ready.
    const said = quoted.join(" ").trim();
    this.#happened(topic, task, said === "" ? text : `${text.replace(/:$/, "")}: ${said}`);
  }

  ended(task: EndedTask): void {
    const { reason } = task.end;
    // The person who stops it, or ends the session, knows.
    if (reason.kind === "stopped" || reason.kind === "replaced" || reason.kind === "session_end") return;
    const text = `${describeEndOf(task, "person")} after ${formatDuration(task.ageMs)}`;
    this.#happened(isFailure(reason) && this.#wants("failure") ? "failure" : "end", task, text);
  }

  close(): void {
    this.#stopListening();
    this.#pacer.close();
    this.#running?.kill("SIGKILL");
  }

  #wants(kind: AttentionOn): boolean {
    return this.#settings.on.includes(kind);
  }

  #happened(kind: AttentionOn, task: Task, text: string): void {
    if (!this.#wants(kind) || !this.#presence.isAway) return;
    this.#pacer.add({ kind, id: task.id, title: labelOf(task), text });
  }

  #call({ kind, id, title, text }: Occasion, others: number, write: (sequence: string) => void): void {
    const more = others > 0 ? ` (and ${others} more)` : "";
    const said = label(`${title}: ${text}`, TEXT_MAX_CHARS - more.length) + more;
    const sequence = noticeSequence(said, this.#settings.how, process.env);
    if (sequence !== "") write(sequence);
    this.#run({
      PI_MONITOR_KIND: kind,
      PI_MONITOR_ID: id,
      PI_MONITOR_TITLE: title,
      PI_MONITOR_TEXT: said,
      PI_MONITOR_OTHERS: `${others}`,
    });
  }

  /** Runs one program at a time: if it takes longer than the pause between two calls, it misses the next. */
  #run(facts: Readonly<Record<string, string>>): void {
    const [program, ...args] = this.#settings.command ?? [];
    if (program === undefined || this.#isCommandBad || this.#running) return;
    try {
      const child = spawn(program, args, {
        stdio: "ignore",
        env: { ...process.env, ...facts },
        timeout: COMMAND_MAX_MS,
        killSignal: "SIGKILL",
      });
      this.#running = child;
      child.once("error", (error) => this.#failed(program, error));
      child.once("close", () => {
        this.#running = undefined;
      });
    } catch (error) {
      this.#failed(program, error);
    }
  }

  /** Reports the failure once, since it would be the same each time. */
  #failed(program: string, error: unknown): void {
    this.#isCommandBad = true;
    this.#ctx.ui.notify(sessionText.attentionFailed(program, error), "warning");
  }
}
