import type { Readable } from "node:stream";
import type { OutputStream } from "./output-stream.ts";

/**
 * Joins streams that another reader has read until now: first their earlier output, then the new output, in
 * the order in which it comes.
 * @param handOver stops that reader, and returns the earlier output
 */
export function joinedStream(readables: readonly Readable[], handOver: () => Buffer[]): OutputStream {
  const ended = Promise.withResolvers<Error | undefined>();
  let waiting: Buffer[] = [];
  let isStarted = false;
  let isPaused = true;
  let openStreams = 0;
  let failure: Error | undefined;

  const endIfOver = (): void => {
    if (openStreams === 0 && waiting.length === 0) ended.resolve(failure);
  };
  const deliver = (): void => {
    for (let chunk = waiting[0]; chunk && !isPaused; chunk = waiting[0]) {
      waiting = waiting.slice(1);
      stream.consume(chunk);
    }
    if (waiting.length > 0) return;
    if (!isPaused) for (const readable of readables) readable.resume();
    // All of them may have ended already: then nobody resumes it any more.
    endIfOver();
  };
  /** Waits with the chunk if paused: at the exit of a child, Node reads on even then. */
  const take = (chunk: Buffer): void => {
    if (isPaused || waiting.length > 0) waiting.push(chunk);
    else stream.consume(chunk);
  };
  const start = (): void => {
    isStarted = true;
    waiting = handOver();
    for (const readable of readables) {
      readable.on("data", take);
      if (readable.closed) continue;
      openStreams++;
      readable.once("error", (error) => {
        failure = error;
      });
      readable.once("close", () => {
        openStreams--;
        endIfOver();
      });
    }
  };
  const stream: OutputStream = {
    consume: () => {},
    ended: ended.promise,
    pause() {
      isPaused = true;
      for (const readable of readables) readable.pause();
    },
    resume() {
      isPaused = false;
      if (!isStarted) start();
      deliver();
    },
    destroy() {
      waiting = [];
      for (const readable of readables) readable.destroy();
      endIfOver();
    },
    get isOver() {
      return waiting.length === 0 && readables.every((readable) => readable.destroyed);
    },
    get isAtEnd() {
      return waiting.length === 0 && readables.every((readable) => readable.readableEnded);
    },
  };
  return stream;
}
