import { countLineFeeds } from "../text/count-line-feeds.ts";

/** A part of an output, in one piece. */
export interface OutputBlock {
  /** Where it begins in the output, in bytes. */
  readonly at: number;
  /** The number of lines of the output that were complete before it. */
  readonly linesBefore: number;
  readonly bytes: Buffer;
}

interface Room {
  buffer: Buffer;
  at: number;
  linesBefore: number;
  usedBytes: number;
}

/** Most tasks never have more waiting: a room of full size would be most of the memory of a running task. */
const SMALL_ROOM_BYTES = 8 * 1024;

/** The rooms that are kept for what comes while others are written: to allocate them anew leaves garbage. */
const SPARE_ROOMS = 3;

/** Output that waits to be written, in rooms that are used again, so that a flood leaves no garbage. */
export class WaitingOutput {
  /** The size of a block at most. */
  readonly #roomBytes: number;
  #rooms: Room[] = [];
  #taken: Room[] = [];
  #spare: Buffer[] = [];
  /** The room for the first output, unless it is in use. */
  #smallSpare: Buffer | undefined;
  #givenBytes = 0;
  #bytes = 0;

  constructor(roomBytes: number) {
    this.#roomBytes = roomBytes;
  }

  /** The bytes of the whole output so far. */
  get givenBytes(): number {
    return this.#givenBytes;
  }

  /** The bytes that wait. */
  get bytes(): number {
    return this.#bytes;
  }

  /** @param linesBefore how many lines of the output were complete before these bytes */
  push(bytes: Buffer, linesBefore: number): void {
    if (bytes.length > this.#roomBytes) {
      const first = bytes.subarray(0, this.#roomBytes);
      this.push(first, linesBefore);
      this.push(bytes.subarray(this.#roomBytes), linesBefore + countLineFeeds(first));
      return;
    }
    const last = this.#rooms.at(-1);
    const hasRoom = last && last.usedBytes + bytes.length <= last.buffer.length;
    const room = hasRoom ? last : this.#addRoom(bytes.length, linesBefore);
    room.usedBytes += bytes.copy(room.buffer, room.usedBytes);
    this.#givenBytes += bytes.length;
    this.#bytes += bytes.length;
  }

  /** Drops the oldest output, as much as leaves at least this many bytes. */
  keepLast(bytes: number): void {
    for (let [first] = this.#rooms; first && this.#bytes - first.usedBytes >= bytes; [first] = this.#rooms) {
      this.#bytes -= first.usedBytes;
      this.#rooms.shift();
      this.#keep(first);
    }
  }

  /** Takes all of it. The blocks are valid until they are given back. */
  take(): OutputBlock[] {
    this.#taken = this.#rooms;
    this.#rooms = [];
    this.#bytes = 0;
    return this.#taken.map(({ at, linesBefore, buffer, usedBytes }) => ({
      at,
      linesBefore,
      bytes: buffer.subarray(0, usedBytes),
    }));
  }

  /** Ends the use of the blocks that were taken last. Hardly more rooms than they had are needed next. */
  giveBack(): void {
    for (const room of this.#taken) this.#keep(room);
    this.#spare.length = Math.min(this.#spare.length, this.#taken.length + SPARE_ROOMS);
    this.#taken = [];
  }

  /** Drops what waits and what is taken. */
  drop(): void {
    this.giveBack();
    this.take();
    this.giveBack();
  }

  /** Frees the large rooms, because no output comes for now. */
  shrink(): void {
    this.#spare = [];
  }

  #keep({ buffer }: Room): void {
    if (buffer.length < this.#roomBytes) this.#smallSpare = buffer;
    else this.#spare.push(buffer);
  }

  #addRoom(bytes: number, linesBefore: number): Room {
    const isSmall = this.#rooms.length === 0 && bytes <= SMALL_ROOM_BYTES / 2;
    const buffer = isSmall ? this.#smallRoom() : (this.#spare.pop() ?? Buffer.allocUnsafe(this.#roomBytes));
    const room = { buffer, at: this.#givenBytes, linesBefore, usedBytes: 0 };
    this.#rooms.push(room);
    return room;
  }

  #smallRoom(): Buffer {
    // Not of Node's shared pool, which it would keep as a whole.
    const room = this.#smallSpare ?? Buffer.allocUnsafeSlow(Math.min(SMALL_ROOM_BYTES, this.#roomBytes));
    this.#smallSpare = undefined;
    return room;
  }
}
