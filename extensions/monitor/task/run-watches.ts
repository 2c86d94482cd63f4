import { turn } from "../../core/pi/turn.ts";
import type { Readiness } from "../ready/readiness.ts";
import type { ReadySpec } from "../ready/ready-spec.ts";
import { lateText, readyText } from "../ready/ready-text.ts";
import { ReadyWatch } from "../ready/ready-watch.ts";
import { seemsToAwaitInput } from "./input-wait.ts";
import { InputWatch } from "./input-watch.ts";
import type { NoticeTopic } from "./notice-topic.ts";
import type { OutputSink } from "./output-reader.ts";
import type { Source } from "./source.ts";

const LINE_FEED = 0x0a;

/** What the watches of a run ask of its task. */
export interface WatchedTask {
  readonly spec: { readonly ready: ReadySpec | undefined };
  /** What it has printed of lines that have not ended, of each stream; untrusted. */
  readonly openLines: readonly string[];
  notice(text: string, quoted: readonly string[], topic: NoticeTopic): void;
  /** A run is ready, as one before it was: only who waits for that is told. */
  readyAgain(): void;
}

/** What has been told of the task's readiness; filled by its runs. */
export type ToldOfReadiness = Set<"ready" | "late">;

/** What looks at one run of a task while it runs, whatever its kind: whether it is ready, whether it waits for an answer. */
export class RunWatches {
  readiness: Readiness;
  readonly #ready: ReadyWatch | undefined;
  readonly #input: InputWatch | undefined;

  /** @param told by earlier runs: of each that follows a crash it is not told again */
  constructor(task: WatchedTask, source: Source, streams: number, told: ToldOfReadiness) {
    const { ready } = task.spec;
    const { processes, startedAtMs } = source;
    this.readiness = ready ? { kind: "expected", isLate: false } : { kind: "unknown" };
    if (!processes) return;
    const { identity } = processes;
    this.#ready =
      ready &&
      new ReadyWatch(ready, { identity, startedAtMs }, streams, {
        ready: (facts) => {
          this.readiness = { kind: "ready", facts };
          const { text, quoted } = readyText(facts);
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
        if (openLines.length > 0) task.notice("seems to wait for input:", openLines, "input");
      },
    );
  }

  /** The sinks of its output, with a look at what goes through them. */
  through(sinks: readonly OutputSink[]): OutputSink[] {
    return sinks.map((sink, stream) => this.#watched(sink, stream));
  }

  /** All that it printed has come: what is open is a line, too. */
  async endLines(): Promise<void> {
    await this.#ready?.endLines(turn);
  }

  stop(): void {
    this.#ready?.stop();
    this.#input?.stop();
  }

  #watched(sink: OutputSink, stream: number): OutputSink {
    const ready = this.#ready;
    return {
      write: (chunk) => {
        // First: the sink that takes the chunk in may use its memory again.
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
      isOverLimit: () => sink.isOverLimit(),
      // A line that is waited for is wanted at once.
      restMs: () => (ready?.wantsLines ? 0 : sink.restMs()),
    };
  }
}
