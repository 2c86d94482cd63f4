import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { errorLabel } from "../../core/text/label.ts";
import { readyText } from "../texts/ready.ts";
import { type LocalAddress, localAddressesOf } from "./local-url.ts";

/** A server that takes longer to answer is not ready. */
const ANSWER_MS = 2_000;

export type ProbeResult =
  | { kind: "answered"; status: number }
  /** No server took the connection, or it was not HTTP, or it took too long. */
  | { kind: "no answer"; why: string };

/** Tells whether the status is good; a redirection is, too, and is not followed. */
export function isWell(result: ProbeResult): boolean {
  return result.kind === "answered" && result.status >= 200 && result.status < 400;
}

/**
 * Asks a local server once (GET), for its status only. The name is looked up again, since its meaning may
 * change, and only local addresses are connected to. It uses no proxy.
 */
export async function probe(url: URL, signal: AbortSignal): Promise<ProbeResult> {
  let result: ProbeResult = { kind: "no answer", why: "no address" };
  try {
    // A server may listen on only one of the addresses of localhost.
    for (const address of await localAddressesOf(url.hostname)) {
      result = await ask(url, address, signal);
      if (result.kind === "answered") return result;
    }
    return result;
  } catch (error) {
    return { kind: "no answer", why: errorLabel(error) };
  }
}

async function ask(url: URL, { address, family }: LocalAddress, signal: AbortSignal): Promise<ProbeResult> {
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  const options: RequestOptions & { rejectUnauthorized: boolean } = {
    host: address,
    family,
    port: url.port,
    path: `${url.pathname}${url.search}`,
    headers: { host: url.host, "user-agent": "pi-monitor", connection: "close" },
    // The shared agent may be told to use a proxy, and keeps connections.
    agent: false,
    // The request holds nothing to protect, and local servers sign their own certificates.
    rejectUnauthorized: false,
    signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
  };
  return await new Promise((resolve) => {
    const answered = ({ statusCode, socket }: IncomingMessage): void => {
      resolve({ kind: "answered", status: statusCode ?? 0 });
      // Its text is not needed.
      asked.destroy();
      socket.destroy();
    };
    const asked = request(options, answered);
    // Without a listener, Node ends a request that is answered with an upgrade (101) and tells nobody.
    asked.on("upgrade", answered);
    asked.on("error", (error: NodeJS.ErrnoException) => resolve({ kind: "no answer", why: whyOf(error) }));
    asked.end();
  });
}

function whyOf(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case "ECONNREFUSED":
      return readyText.refused;
    case "ABORT_ERR":
      return readyText.tooLate(ANSWER_MS);
    default:
      return errorLabel(error);
  }
}
