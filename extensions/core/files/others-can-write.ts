import { lstat, opendir, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { displayPath } from "../text/format.ts";

const GROUP_OR_OTHERS = 0o022;
/** In such a directory only its owner renames what is in it. */
const STICKY = 0o1000;
/** A directory of more is not looked through. */
const ENTRIES_MAX = 10_000;
const ROOT = 0;

/**
 * Whether somebody else than the user could decide what runs in a directory: it is the user's own, nobody
 * else may write to it or to what lies directly in it, or has, and nobody could put another one in its place.
 * Root could always. What lies deeper is not looked at.
 * @returns why it is not safe, as a sentence without its full stop; undefined if it is
 */
export async function othersCanWrite(directory: string): Promise<string | undefined> {
  const user = process.getuid?.();
  if (user === undefined) return "this system does not tell whom a directory belongs to";
  let real: string;
  try {
    real = await realpath(directory);
    const { uid } = await lstat(real);
    if (uid !== user) return `${displayPath(real)} belongs to another user`;
    return (await onTheWay(real, user)) ?? (await within(real, user));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return `${displayPath(directory)} is gone`;
    return `${displayPath(directory)} cannot be looked through (${code})`;
  }
}

/** The directory and those that hold it. */
async function onTheWay(directory: string, user: number): Promise<string | undefined> {
  for (let path = directory; ; path = dirname(path)) {
    const { uid, mode } = await lstat(path);
    if (uid !== user && uid !== ROOT) return `${displayPath(path)} belongs to another user`;
    const keepsNames = path !== directory && (mode & STICKY) !== 0;
    if ((mode & GROUP_OR_OTHERS) !== 0 && !keepsNames) return writable(path);
    if (path === dirname(path)) return undefined;
  }
}

async function within(directory: string, user: number): Promise<string | undefined> {
  let count = 0;
  for await (const { name } of await opendir(directory)) {
    if (++count > ENTRIES_MAX) return `${displayPath(directory)} has more than ${ENTRIES_MAX} entries`;
    const path = join(directory, name);
    const { uid, mode, isLink } = await lstat(path).then(
      (stats) => ({ ...stats, isLink: stats.isSymbolicLink() }),
      // It has just gone.
      () => ({ uid: user, mode: 0, isLink: false }),
    );
    if (uid !== user && uid !== ROOT) return `${displayPath(path)} belongs to another user`;
    // A link has no mode of its own.
    if (!isLink && (mode & GROUP_OR_OTHERS) !== 0) return writable(path);
  }
  return undefined;
}

function writable(path: string): string {
  return `others can write to ${displayPath(path)} (chmod go-w ends that)`;
}
