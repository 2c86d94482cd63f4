import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A growing file without a name, which is gone once it is closed, or with pi. */
export class NamelessFile {
  readonly #file: FileHandle;
  #bytes = 0;

  /** @throws the system's error, such as ENOSPC */
  static async create(): Promise<NamelessFile> {
    const path = join(tmpdir(), `pi-monitor-${randomUUID()}`);
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
    const file = await open(path, flags, 0o600);
    await rm(path);
    return new NamelessFile(file);
  }

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** @throws the system's error, such as ENOSPC; then nothing is appended */
  async append(bytes: Buffer): Promise<void> {
    // A nearly full disk takes a part; only the next write says that it is full.
    for (let taken = 0; taken < bytes.length; ) {
      const rest = bytes.length - taken;
      const { bytesWritten } = await this.#file.write(bytes, taken, rest, this.#bytes + taken);
      taken += bytesWritten;
    }
    this.#bytes += bytes.length;
  }

  /** Reads bytes that were appended before; fewer if there are not as many. */
  async read(start: number, end: number): Promise<Buffer> {
    const wanted = Math.max(0, end - start);
    const { buffer, bytesRead } = await this.#file.read(Buffer.allocUnsafe(wanted), 0, wanted, start);
    return buffer.subarray(0, bytesRead);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}
