import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { oneAtATime } from "../stdin/one-at-a-time.ts";
import type { TaskInput } from "../stdin/task-input.ts";
import { writeDescriptor } from "../stdin/write-descriptor.ts";
import type { OutputStream } from "../task/output-stream.ts";
import type { ConnectableTerminal } from "./connectable-terminal.ts";
import { openBytesAfter, tooLong } from "./line-editing.ts";
import { isSecret, parsedSettings, SECRET } from "./secret-prompt.ts";

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
  /** The bytes of the typed line that has not ended. */
  let openBytes = 0;
  const isOpen = (): boolean => !isOver && !stream.isOver;
  const write = async (bytes: Buffer): Promise<number> => {
    if (!isOpen()) throw new Error("Its terminal is closed.");
    try {
      const taken = await writeDescriptor(master, bytes, isOpen);
      openBytes = openBytesAfter(openBytes, bytes.subarray(0, taken));
      return taken;
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
    async refusal(bytes, openLines) {
      if (!isOpen()) return undefined;
      const settings = parsedSettings(await terminalSettings(path));
      if (isSecret(settings, openLines)) return SECRET;
      return settings.editsLines ? tooLong(openBytes, bytes) : undefined;
    },
    close() {
      isOver = true;
      terminal.close();
    },
  };
}

/** Returns the settings that `stty` reads; empty if they cannot be read. */
async function terminalSettings(path: string): Promise<string> {
  const option = process.platform === "linux" ? "-F" : "-f";
  return await promisify(execFile)("stty", [option, path, "-a"]).then(
    ({ stdout }) => stdout,
    () => "",
  );
}
