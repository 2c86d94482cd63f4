import { createRequire } from "node:module";
import { packageDirectory } from "../../core/files/package-directory.ts";
import { terminalText } from "../texts/terminal.ts";

const PACKAGE = "@lydell/node-pty";
const VERSION = "1.1.0";

/** The package's native part. The package's class would start the command itself, and signal it by pid. */
export interface NativePty {
  /** Opens a pseudo-terminal: two descriptors, and the path of the command's side. */
  open(columns: number, rows: number): { master: number; slave: number; pty: string };
  /** Sets the size, which the programs in the terminal are told by a signal. @throws the system's error */
  resize(master: number, columns: number, rows: number): void;
}

let loaded: NativePty | undefined;

/**
 * Loads the package, which is optional, for the first task that asks for a terminal.
 * @throws Error that says how to install it
 */
export function nativePty(): NativePty {
  loaded ??= load();
  return loaded;
}

function load(): NativePty {
  try {
    const { requireBinary } = createRequire(import.meta.url)(`${PACKAGE}/requireBinary`) as {
      requireBinary(file: string): NativePty;
    };
    return requireBinary("pty.node");
  } catch (error) {
    const [reason = ""] = (error as Error).message.split("\n");
    throw new Error(terminalText.noPackage(PACKAGE, reason, packageDirectory, VERSION));
  }
}
