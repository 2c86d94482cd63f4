import type { TerminalPi } from "../../harness/terminal-pi.ts";

/** A notification as the terminal around pi, tmux or screen got it. */
export interface TerminalNotice {
  /** 9, 99 or 777. */
  osc: number;
  data: string;
}

/** What the emulated terminal was sent to call its user, in order. */
export interface Recorded {
  notices: TerminalNotice[];
  bells: number;
}

/** Records through the emulator's own parser what calls its user, from now on. */
export function recordNotices({ terminal }: Pick<TerminalPi, "terminal">): Recorded {
  const recorded: Recorded = { notices: [], bells: 0 };
  for (const osc of [9, 99, 777]) {
    terminal.parser.registerOscHandler(osc, (data) => {
      // OSC 9;4 is a progress bar.
      if (osc !== 9 || !data.startsWith("4;")) recorded.notices.push({ osc, data });
      return true;
    });
  }
  terminal.onBell(() => recorded.bells++);
  return recorded;
}
