import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { fileText } from "../texts/files.ts";

/**
 * Opens a log for reading. A task may have put something else in its place: a link is not followed, and a pipe,
 * which would keep the reader waiting, and with it all of pi's files, is refused.
 * @throws the system's error, such as ENOENT, or ELOOP for a link; Error if it is no file
 */
export async function openLog(path: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    if ((await file.stat()).isFile()) return file;
  } catch (error) {
    await file.close();
    throw error;
  }
  await file.close();
  throw new Error(fileText.noPlainFile);
}
