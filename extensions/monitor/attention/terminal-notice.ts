/** The ways to call for attention in the terminal. */
export type AttentionHow = "bell" | "notification";

/** The sequence that a terminal takes for a notification. */
export type NoticeProtocol = "osc9" | "osc99" | "osc777";

const BELL = "\x07";
/** In screen a string terminator would end the passed sequence. */
const END = BELL;
/** The protocols by `TERM_PROGRAM`. */
const BY_PROGRAM: Readonly<Record<string, NoticeProtocol>> = {
  "iTerm.app": "osc9",
  WezTerm: "osc9",
  ghostty: "osc9",
  vscode: "osc9",
  kitty: "osc99",
};

/** Reads variables of terminals, which tmux and screen keep; undefined for a terminal without notices. */
export function noticeProtocol(env: NodeJS.ProcessEnv): NoticeProtocol | undefined {
  const { TERM = "", TERM_PROGRAM = "" } = env;
  if (TERM === "linux" || TERM === "dumb" || TERM === "" || TERM_PROGRAM === "Apple_Terminal")
    return undefined;
  if (env.KITTY_WINDOW_ID || TERM === "xterm-kitty") return "osc99";
  if (env.VTE_VERSION || /^(rxvt|foot)/.test(TERM)) return "osc777";
  return (Object.hasOwn(BY_PROGRAM, TERM_PROGRAM) && BY_PROGRAM[TERM_PROGRAM]) || "osc9";
}

/**
 * Returns the bytes for the terminal.
 * @param text one line without control characters
 */
export function noticeSequence(text: string, how: readonly AttentionHow[], env: NodeJS.ProcessEnv): string {
  const protocol = how.includes("notification") ? noticeProtocol(env) : undefined;
  const notification = protocol ? throughMultiplexer(oscOf(protocol, text), env) : "";
  return notification + (how.includes("bell") ? BELL : "");
}

function oscOf(protocol: NoticeProtocol, text: string): string {
  switch (protocol) {
    case "osc9":
      return `\x1b]9;${text}${END}`;
    case "osc99":
      return `\x1b]99;i=pi-monitor:d=1;${text}${END}`;
    case "osc777":
      // A semicolon would begin another part.
      return `\x1b]777;notify;pi;${text.replaceAll(";", ",")}${END}`;
  }
}

/** Wraps a sequence for the terminal around tmux or screen, which would keep it otherwise. */
function throughMultiplexer(sequence: string, env: NodeJS.ProcessEnv): string {
  if (env.TMUX) return `\x1bPtmux;${sequence.replaceAll("\x1b", "\x1b\x1b")}\x1b\\`;
  return env.STY ? `\x1bP${sequence}\x1b\\` : sequence;
}
