import { turn } from "../../core/pi/turn.ts";
import type { Told } from "../../core/text/reader.ts";
import type { Readiness } from "../ready/readiness.ts";
import type { ReadySpec } from "../ready/ready-spec.ts";
import { ReadyWatch } from "../ready/ready-watch.ts";
import type { TaskTerminal } from "../stdin/task-input.ts";
import { noticeText } from "../texts/notices.ts";
import { lateText, readyNotice } from "../texts/ready-facts.ts";
import { seemsToAwaitInput } from "./input-wait.ts";
import { InputWatch } from "./input-watch.ts";
import type { NoticeTopic } from "./notice-topic.ts";
import type { OutputSink } from "./output-reader.ts";
import type { Source } from "./source.ts";

const LINE_FEED = 0x0a;

/** The task, as far as the watches of its run need it. */
export interface WatchedTask {
  readonly spec: { readonly ready: ReadySpec | undefined };
  /** The unfinished line of each stream; untrusted. */
  readonly openLines: readonly string[];
  notice(text: Told, quoted: readonly string[], topic: NoticeTopic): void;
  /** Reports that a run is ready after an earlier one was: only those who wait for it are told. */
  readyAgain(): void;
}

/** The notices on readiness that the task's runs have given. */
export type ToldOfReadiness = Set<"ready" | "late">;

/** Watches one run of a task of any kind: whether it is ready, and whether it waits for an answer. */
export class RunWatches {
  readiness: Readiness;
  readonly #ready: ReadyWatch | undefined;
  readonly #input: InputWatch | undefined;
  readonly #terminal: TaskTerminal | undefined;

  /** @param told the notices of earlier runs, which are not repeated after each crash */
  constructor(task: WatchedTask, source: Source, streams: number, told: ToldOfReadiness) {
    const { ready } = task.spec;
    const { processes, startedAtMs } = source;
    this.readiness = ready ? { kind: "expected", isLate: false } : { kind: "unknown" };
    this.#terminal = source.input?.terminal;
    if (!processes) return;
    const { identity } = processes;
    this.#ready =
      ready &&
      new ReadyWatch(ready, { identity, startedAtMs }, streams, {
        ready: (facts) => {
          this.readiness = { kind: "ready", facts };
          const { text, quoted } = readyNotice(facts);
          if (told.has("ready")) task.readyAgain();
          else task.notice(text, quoted, "ready");
          told.add("ready");
        },
        late: (missing) => {
          this.readiness = { kind: "expected", isLate: true };
          if (told.size === 0) task.notice(lateText(ready, missing), [], "late");
          told.add("late");
        },
      });
    this.#input = new InputWatch(
      async () => {
        const { openLines } = task;
        return openLines.length > 0 && (await seemsToAwaitInput(identity, openLines));
      },
      () => {
        const { openLines } = task;
        if (openLines.length > 0)
          task.notice(noticeText.waitsForInput(source.input !== undefined), openLines, "input");
      },
    );
  }

  /** Returns the sinks, with a look at everything that goes through them. */
  through(sinks: readonly OutputSink[]): OutputSink[] {
    return sinks.map((sink, stream) => this.#watched(sink, stream));
  }

  /** Handles open lines at the end of the output, as lines. */
  async endLines(): Promise<void> {
    await this.#ready?.endLines(turn);
  }

  stop(): void {
    this.#ready?.stop();
    this.#input?.stop();
  }

  #watched(sink: OutputSink, stream: number): OutputSink {
    const ready = this.#ready;
    const terminal = this.#terminal;
    return {
      write: (chunk) => {
        // This comes first, because the sink may use the chunk's memory again.
        this.#input?.came(stream, chunk.at(-1) !== LINE_FEED);
        if (ready?.wantsLines) ready.push(stream, chunk);
        sink.write(chunk);
      },
      isBehind: () => sink.isBehind() || ready?.isBehind(stream) === true,
      goOn: () => {
        if (sink.isBehind()) sink.goOn();
        ready?.goOn(stream);
      },
      drained: () => sink.drained(),
      ...(sink.othersCaughtUp && { othersCaughtUp: () => sink.othersCaughtUp?.() }),
      isOverLimit: () => sink.isOverLimit(),
      // An awaited line is needed at once, and so is what a connected person sees.
      restMs: () => (ready?.wantsLines || terminal?.isConnected ? 0 : sink.restMs()),
    };
  }
}
