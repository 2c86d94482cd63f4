import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { errorLabel } from "../../core/text/label.ts";
import { readyText } from "../texts/ready.ts";

/** A name that nobody answers for would hold a call up for as long as the system allows. */
const LOOKUP_MS = 2_000;

/** Loopback and private addresses (RFC 1918, RFC 4193), and 0.0.0.0 and [::], which servers print for all. */
const local = new BlockList();
local.addSubnet("127.0.0.0", 8, "ipv4");
local.addSubnet("10.0.0.0", 8, "ipv4");
local.addSubnet("172.16.0.0", 12, "ipv4");
local.addSubnet("192.168.0.0", 16, "ipv4");
local.addAddress("0.0.0.0", "ipv4");
local.addAddress("::1", "ipv6");
local.addAddress("::", "ipv6");
local.addSubnet("fc00::", 7, "ipv6");

export interface LocalAddress {
  address: string;
  family: 4 | 6;
}

/**
 * Checks a URL that may only reach this machine or a private network.
 * @param parameter the name of its parameter
 * @throws Error that names the parameter, the URL and the allowed ones
 */
export async function checkLocalUrl(parameter: string, text: string): Promise<URL> {
  const refuse = (why: string): Error => new Error(readyText.wrongUrl(parameter, text, why));
  if (!URL.canParse(text)) throw refuse(readyText.noUrl);
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw refuse(readyText.noHttp);
  if (url.username !== "" || url.password !== "") throw refuse(readyText.hasPassword);
  try {
    await localAddressesOf(url.hostname);
  } catch (error) {
    throw refuse(errorLabel(error));
  }
  return url;
}

/**
 * Returns the addresses of a host, all of which are local.
 * @throws Error if one is not, or if none is known
 */
export async function localAddressesOf(hostname: string): Promise<LocalAddress[]> {
  const host = hostname.replace(/^\[|\]$/g, "");
  const addresses = await addressesOf(host);
  const stranger = addresses.find(({ address, family }) => !isLocalAddress(address, family));
  if (stranger) throw new Error(readyText.notLocal(stranger.address));
  return addresses;
}

export function isLocalAddress(address: string, family: 4 | 6): boolean {
  return local.check(address, family === 4 ? "ipv4" : "ipv6");
}

/** Tells whether a name means this machine, without looking it up. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return isLocalhost(host) || host.startsWith("127.") || ["0.0.0.0", "::1", "::"].includes(host);
}

/** Names below localhost are this machine by definition (RFC 6761), and not all systems know them. */
function isLocalhost(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost");
}

async function addressesOf(host: string): Promise<LocalAddress[]> {
  const family = isIP(host);
  if (family === 4 || family === 6) return [{ address: host, family }];
  if (isLocalhost(host)) {
    return [
      { address: "127.0.0.1", family: 4 },
      { address: "::1", family: 6 },
    ];
  }
  const found = await Promise.race([lookup(host, { all: true }), refusalAfter(LOOKUP_MS, host)]);
  return found.map(({ address, family: known }) => ({ address, family: known === 6 ? 6 : 4 }));
}

async function refusalAfter(ms: number, host: string): Promise<never> {
  return await new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(readyText.unknownHost(host, ms))), ms).unref();
  });
}
