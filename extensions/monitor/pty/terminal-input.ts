import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { oneAtATime } from "../stdin/one-at-a-time.ts";
import type { TaskInput, Writer } from "../stdin/task-input.ts";
import { writeDescriptor } from "../stdin/write-descriptor.ts";
import type { OutputStream } from "../task/output-stream.ts";
import { terminalText } from "../texts/terminal.ts";
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
  /** Whether the terminal edited lines when that was last asked, which is before each text of the model. */
  let editsLines = true;
  /** The bytes that the model has typed into the line that has not ended. */
  let openBytes = 0;
  const isOpen = (): boolean => !isOver && !stream.isOver;
  const write = async (bytes: Buffer, by: Writer): Promise<number> => {
    if (!isOpen()) throw new Error(terminalText.isClosed);
    try {
      const mayGoOn = (): boolean => isOpen() && (by === "person" || !terminal.isConnected);
      const taken = await writeDescriptor(master, bytes, mayGoOn);
      if (by === "model" && editsLines) openBytes = openBytesAfter(openBytes, bytes.subarray(0, taken));
      return taken;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EIO") throw error;
      throw new Error(terminalText.hasClosed);
    }
  };
  return {
    kind: "terminal",
    terminal,
    write: (bytes, by = "model") => inOrder(() => write(bytes, by)),
    end: (by = "model") => inOrder(async () => (await write(CTRL_D, by)) === CTRL_D.length),
    async refusal(bytes, openLines) {
      if (!isOpen()) return undefined;
      const settings = parsedSettings(await terminalSettings(path));
      if (isSecret(settings, openLines)) return SECRET;
      editsLines = settings.editsLines;
      // A program that gets each key has no open line, nor has it one once lines are edited again.
      if (!editsLines) openBytes = 0;
      return editsLines ? tooLong(openBytes, bytes) : undefined;
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
