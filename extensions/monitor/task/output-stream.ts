import { Socket } from "node:net";
import type { Readable } from "node:stream";
import { ReadStream } from "node:tty";

const READ_BYTES = 64 * 1024;

/** One stream of a source, in chunks. It is paused until somebody reads it. */
export interface OutputStream {
  /** Gets each chunk: a view of memory that the next read overwrites. */
  consume: (chunk: Buffer) => void;
  pause(): void;
  resume(): void;
  /** Stops reading, even if a process still writes. */
  destroy(): void;
  /** Whether pausing and resuming have no effect any more. */
  readonly isOver: boolean;
  /** Whether it was read to its end: then nobody can write to it any more. */
  readonly isAtEnd: boolean;
  /** Resolves when nothing more comes, with the error if it could not be read. */
  readonly ended: Promise<Error | undefined>;
}

/** Reads a pipe, and owns its descriptor from now on. */
export function pipeStream(readFd: number): OutputStream {
  const room = Buffer.allocUnsafe(READ_BYTES);
  return streamOf(
    (take) =>
      new Socket({
        fd: readFd,
        readable: true,
        writable: false,
        onread: {
          buffer: room,
          callback(bytes) {
            // In a flood each chunk is whole, and a view of it would be garbage.
            take(bytes === room.length ? room : room.subarray(0, bytes));
            return true;
          },
        },
      }),
  );
}

/** Reads one of Node's own streams, such as those of a child. */
export function readableStream(readable: Readable): OutputStream {
  return streamOf((take) => readable.on("data", take));
}

/**
 * Reads our side of a pseudo-terminal. The stream owns the descriptor from now on.
 * @param seen gets each chunk before it is consumed
 */
export function terminalStream(masterFd: number, seen: (chunk: Buffer) => void): OutputStream {
  return streamOf((take) =>
    new ReadStream(masterFd).on("data", (chunk: Buffer) => {
      seen(chunk);
      take(chunk);
    }),
  );
}

/** Linux's error when nobody has the other side of a pseudo-terminal open any more. */
function isHangup(error: Error | undefined): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === "EIO";
}

/** @param open makes a stream that hands its chunks to `take` */
function streamOf(open: (take: (chunk: Buffer) => void) => Readable): OutputStream {
  const readable = open((chunk) => stream.consume(chunk));
  readable.pause();
  let isHungUp = false;
  const stream: OutputStream = {
    consume: () => {},
    ended: new Promise((resolve) => {
      readable.once("error", (error) => {
        isHungUp = isHangup(error);
        resolve(isHungUp ? undefined : error);
      });
      readable.once("close", () => resolve(undefined));
    }),
    pause: () => void readable.pause(),
    resume: () => void readable.resume(),
    destroy: () => void readable.destroy(),
    get isOver() {
      return readable.destroyed;
    },
    get isAtEnd() {
      return readable.readableEnded || isHungUp;
    },
  };
  return stream;
}
