import { lstat, opendir, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileText } from "../texts/files.ts";

const GROUP_OR_OTHERS = 0o022;
/** The mode bit of a directory in which only the owner of an entry renames it. */
const STICKY = 0o1000;
/** A larger directory is not checked. */
const ENTRIES_MAX = 10_000;
const ROOT = 0;

/**
 * Checks that only the user decides what runs in a directory: the user owns it, nobody else may write to it
 * or to its entries, or owns one, and nobody can put another directory in its place. Root always could. It
 * does not look deeper.
 * @returns the reason why it is unsafe, as a sentence without its full stop; undefined if it is safe
 */
export async function othersCanWrite(directory: string): Promise<string | undefined> {
  const user = process.getuid?.();
  if (user === undefined) return fileText.ownersUnknown;
  let real: string;
  try {
    real = await realpath(directory);
    const { uid } = await lstat(real);
    if (uid !== user) return fileText.ofAnotherUser(real);
    return (await onTheWay(real, user)) ?? (await within(real, user));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return fileText.isGone(directory);
    return fileText.notReadable(directory, code);
  }
}

/** Checks the directory and its parents. */
async function onTheWay(directory: string, user: number): Promise<string | undefined> {
  for (let path = directory; ; path = dirname(path)) {
    const { uid, mode } = await lstat(path);
    if (uid !== user && uid !== ROOT) return fileText.ofAnotherUser(path);
    const keepsNames = path !== directory && (mode & STICKY) !== 0;
    if ((mode & GROUP_OR_OTHERS) !== 0 && !keepsNames) return writable(path);
    if (path === dirname(path)) return undefined;
  }
}

async function within(directory: string, user: number): Promise<string | undefined> {
  let count = 0;
  for await (const { name } of await opendir(directory)) {
    if (++count > ENTRIES_MAX) return fileText.tooManyEntries(directory, ENTRIES_MAX);
    const path = join(directory, name);
    const { uid, mode, isLink } = await lstat(path).then(
      (stats) => ({ ...stats, isLink: stats.isSymbolicLink() }),
      // The entry has just gone.
      () => ({ uid: user, mode: 0, isLink: false }),
    );
    if (uid !== user && uid !== ROOT) return fileText.ofAnotherUser(path);
    // A link has no mode of its own.
    if (!isLink && (mode & GROUP_OR_OTHERS) !== 0) return writable(path);
  }
  return undefined;
}

function writable(path: string): string {
  return fileText.othersCanWrite(path);
}
