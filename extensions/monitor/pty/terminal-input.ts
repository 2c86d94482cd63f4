import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { oneAtATime } from "../stdin/one-at-a-time.ts";
import type { TaskInput } from "../stdin/task-input.ts";
import { writeDescriptor } from "../stdin/write-descriptor.ts";
import type { OutputStream } from "../task/output-stream.ts";
import type { ConnectableTerminal } from "./connectable-terminal.ts";

const CTRL_D = Buffer.from("\x04");

/**
 * Makes an input that types into a pseudo-terminal.
 * @param master the descriptor of the stream, which closes it
 * @param path the path of the command's side
 */
export function terminalInput(
  master: number,
  path: string,
  stream: OutputStream,
  terminal: ConnectableTerminal,
): TaskInput {
  const inOrder = oneAtATime();
  let isOver = false;
  const isOpen = (): boolean => !isOver && !stream.isOver;
  const write = async (bytes: Buffer): Promise<number> => {
    if (!isOpen()) throw new Error("Its terminal is closed.");
    try {
      return await writeDescriptor(master, bytes, isOpen);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EIO") throw error;
      throw new Error("It has closed its terminal.");
    }
  };
  return {
    kind: "terminal",
    terminal,
    write: (bytes) => inOrder(() => write(bytes)),
    end: () => inOrder(async () => void (await write(CTRL_D))),
    readsSecret: async () => isOpen() && isSecret(await terminalSettings(path)),
    close() {
      isOver = true;
      terminal.close();
    },
  };
}

/** A terminal without an echo reads a password; programs that edit lines themselves read no lines. */
export function isSecret(settings: string): boolean {
  const flags = new Set(settings.split(/[\s;]+/));
  return flags.has("icanon") && flags.has("-echo");
}

/** Returns the settings that `stty` reads; empty if they cannot be read. */
async function terminalSettings(path: string): Promise<string> {
  const option = process.platform === "linux" ? "-F" : "-f";
  return await promisify(execFile)("stty", [option, path, "-a"]).then(
    ({ stdout }) => stdout,
    () => "",
  );
}
