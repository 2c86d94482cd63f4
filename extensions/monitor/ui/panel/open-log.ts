import { spawn } from "node:child_process";
import { once } from "node:events";
import { panelText } from "../../texts/panel.ts";
import type { LeavableScreen } from "./leavable-screen.ts";

/** Returns the program in which the person reads files, with its arguments. */
export function readerOf({
  PAGER,
  EDITOR,
}: NodeJS.ProcessEnv): readonly [program: string, ...args: string[]] {
  const given = [PAGER, EDITOR].find((command) => command?.trim());
  const [program = "less", ...args] = given?.trim().split(/\s+/) ?? [];
  return [program, ...args];
}

/**
 * Leaves the terminal to the program that shows the log, until it has ended. Tasks run on meanwhile.
 * @throws Error that names the program if it cannot be started
 */
export async function openLog(path: string, tui: LeavableScreen, env: NodeJS.ProcessEnv): Promise<void> {
  const [program, ...args] = readerOf(env);
  // Ctrl+C is meant for the program, but reaches pi, too.
  const ignore = (): void => {};
  tui.stop();
  process.on("SIGINT", ignore);
  try {
    // Without -R, less shows the codes of colours instead of the colours.
    await once(spawn(program, [...args, path], { stdio: "inherit", env: { LESS: "-R", ...env } }), "exit");
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    throw new Error(panelText.cannotStart(program, code));
  } finally {
    process.off("SIGINT", ignore);
    tui.start();
    tui.requestRender(true);
  }
}
