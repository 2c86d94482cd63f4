import { hosts, nodePath, piArguments } from "../harness/host.ts";
import { runInTerminal } from "./run-in-terminal.ts";
import { demoArguments, openScene } from "./scene.ts";

/** Unlike in a test, pi greets, and asks the terminal whether it is dark or light. */
const settings = { quietStartup: false, theme: undefined };

/** Plays the show in the user's terminal, where they can go on afterwards. @returns pi's exit code */
export async function playInTerminal(piArgs: string[], interrupted: AbortSignal): Promise<number> {
  const scene = await openScene({ settings, env: terminalVariables(process.env) });
  try {
    const args = piArguments({ host: hosts.oldest, args: demoArguments(piArgs) }, []);
    return await runInTerminal(nodePath, args, { cwd: scene.home.cwd, env: scene.home.env }, interrupted);
  } finally {
    await scene.close();
  }
}

/** The variables that tell programs the abilities of a terminal. */
const ofTerminal =
  /^(TERM|TERM_.*|TERMINFO.*|COLORTERM|COLORFGBG|NO_COLOR|LANG|LC_.*|TMUX|STY|SSH_.*|(WT|KITTY|GHOSTTY|WEZTERM|ITERM|ALACRITTY|KONSOLE|VTE)_.*)$/;

function terminalVariables(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value !== undefined && ofTerminal.test(name) ? [[name, value]] : [],
    ),
  );
}
