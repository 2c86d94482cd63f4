import { hasProc } from "./has-proc.ts";
import { listenersFromLsof } from "./listening-lsof.ts";
import {
  type Listener,
  type ListeningSocket,
  listenersFromProc,
  listeningSockets,
} from "./listening-proc.ts";
import { takesConnections } from "./takes-connections.ts";

/**
 * Returns the sockets that listen on a port: on Linux on any address, elsewhere on the loopback address.
 * @throws the system's error, such as EMFILE
 */
export async function socketsListeningOn(port: number): Promise<ListeningSocket[]> {
  if (hasProc) return listeningSockets().filter((socket) => socket.port === port);
  return (await takesConnections(port)) ? [{ port, inode: "" }] : [];
}

/** Returns those processes that hold one of the sockets. @throws the system's error, such as EMFILE */
export async function listenersAmong(
  pids: readonly number[],
  sockets: readonly ListeningSocket[],
): Promise<number[]> {
  const isMeant = ({ socket: { port, inode } }: Listener): boolean =>
    sockets.some((socket) => socket.port === port && socket.inode === inode);
  return [...new Set((await listenersOf(pids)).filter(isMeant).map(({ pid }) => pid))];
}

/** Returns the ports that these processes listen on, in order. @throws the system's error, such as EMFILE */
export async function portsOf(pids: readonly number[]): Promise<number[]> {
  const ports = (await listenersOf(pids)).map(({ socket }) => socket.port);
  return [...new Set(ports)].sort((a, b) => a - b);
}

async function listenersOf(pids: readonly number[]): Promise<Listener[]> {
  if (pids.length === 0) return [];
  return hasProc ? await listenersFromProc(pids) : await listenersFromLsof(pids);
}
