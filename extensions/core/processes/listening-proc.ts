import { closeSync, openSync, readdirSync, readlinkSync, readSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { readOfProcess } from "./process-table.ts";

/** A TCP socket that takes connections. */
export interface ListeningSocket {
  port: number;
  /** Tells the socket from a later one on the same port: its inode on Linux; empty elsewhere. */
  inode: string;
}

/** A process that listens. */
export interface Listener {
  pid: number;
  socket: ListeningSocket;
}

const TABLES = ["/proc/net/tcp", "/proc/net/tcp6"];
/** The state of a listening socket; the kernel prints those first. */
const LISTEN = "0A";
const READ_BYTES = 64 * 1024;
/** The number of processes read before others get a turn. */
const READ_AT_ONCE = 20;

/** Returns the sockets that these processes listen on. @throws the system's error, such as EMFILE */
export async function listenersFromProc(pids: readonly number[]): Promise<Listener[]> {
  const byLink = new Map(listeningSockets().map((socket) => [`socket:[${socket.inode}]`, socket]));
  const found: Listener[] = [];
  for (const [index, pid] of pids.entries()) {
    if (index % READ_AT_ONCE === READ_AT_ONCE - 1) await nextTurn();
    for (const descriptor of readOfProcess(() => readdirSync(`/proc/${pid}/fd`)) ?? []) {
      const link = readOfProcess(() => readlinkSync(`/proc/${pid}/fd/${descriptor}`));
      const socket = link === undefined ? undefined : byLink.get(link);
      if (socket) found.push({ pid, socket });
    }
  }
  return found;
}

/** Returns the listening sockets of all processes. @throws the system's error, such as EMFILE */
export function listeningSockets(): ListeningSocket[] {
  return TABLES.flatMap((path) => parseListening(readWhileListening(path)));
}

/** @param rows of `/proc/net/tcp` or `tcp6`, with or without the heading */
export function parseListening(rows: string): ListeningSocket[] {
  return rows.split("\n").flatMap((row) => {
    // proc(5): number, local address, remote address, state, …; the tenth field is the inode.
    const fields = row.trim().split(/\s+/);
    const [, local, , state] = fields;
    const inode = fields[9];
    if (state !== LISTEN || local === undefined || inode === undefined) return [];
    return { port: Number.parseInt(local.slice(local.lastIndexOf(":") + 1), 16), inode };
  });
}

/** Reads up to the first socket that does not listen: a busy machine has tens of thousands of others. */
function readWhileListening(path: string): string {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    // The machine has no IPv6.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
  try {
    const room = Buffer.alloc(READ_BYTES);
    let text = "";
    for (;;) {
      const bytes = readSync(file, room, 0, room.length, null);
      text += room.toString("latin1", 0, bytes);
      const lastRow = text.slice(0, text.lastIndexOf("\n")).split("\n").at(-1);
      if (bytes === 0 || (lastRow !== undefined && !isListening(lastRow))) return text;
    }
  } finally {
    closeSync(file);
  }
}

function isListening(row: string): boolean {
  const state = row.trim().split(/\s+/)[3];
  // The heading has the word `st` in this column.
  return state === LISTEN || state === "st";
}
