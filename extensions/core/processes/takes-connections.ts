import { connect } from "node:net";

const CONNECT_MS = 200;
const LOOPBACK = ["127.0.0.1", "::1"];

/**
 * Tells whether a loopback address takes a connection to the port. It costs a hundredth of a look at all
 * sockets, by lsof or on Linux, which goes through a table of a quarter of a million entries.
 */
export async function takesConnections(port: number): Promise<boolean> {
  const tries = await Promise.all(LOOPBACK.map((host) => canConnect(host, port)));
  return tries.includes(true);
}

async function canConnect(host: string, port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ host, port, timeout: CONNECT_MS });
    const settle = (open: boolean) => () => {
      socket.destroy();
      resolve(open);
    };
    socket.once("connect", settle(true));
    socket.once("error", settle(false));
    socket.once("timeout", settle(false));
  });
}
