/** How the terminal is told that something wants attention. */
export type AttentionHow = "bell" | "notification";

/** What a terminal takes for a notification; undefined where it takes none, or prints what it does not know. */
export type NoticeProtocol = "osc9" | "osc99" | "osc777";

const BELL = "\x07";
/** In screen a string terminator would end what is passed through it. */
const END = BELL;
/** Of `TERM_PROGRAM`. */
const BY_PROGRAM: Readonly<Record<string, NoticeProtocol>> = {
  "iTerm.app": "osc9",
  WezTerm: "osc9",
  ghostty: "osc9",
  vscode: "osc9",
  kitty: "osc99",
};

/** Told by what terminals put into the environment; in tmux and screen what they were started in is still there. */
export function noticeProtocol(env: NodeJS.ProcessEnv): NoticeProtocol | undefined {
  const { TERM = "", TERM_PROGRAM = "" } = env;
  if (TERM === "linux" || TERM === "dumb" || TERM === "" || TERM_PROGRAM === "Apple_Terminal")
    return undefined;
  if (env.KITTY_WINDOW_ID || TERM === "xterm-kitty") return "osc99";
  if (env.VTE_VERSION || /^(rxvt|foot)/.test(TERM)) return "osc777";
  return (Object.hasOwn(BY_PROGRAM, TERM_PROGRAM) && BY_PROGRAM[TERM_PROGRAM]) || "osc9";
}

/**
 * What has to be written to the terminal.
 * @param text of one line, without control characters
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

/** tmux and screen keep to themselves what is not wrapped for the terminal that they run in. */
function throughMultiplexer(sequence: string, env: NodeJS.ProcessEnv): string {
  if (env.TMUX) return `\x1bPtmux;${sequence.replaceAll("\x1b", "\x1b\x1b")}\x1b\\`;
  return env.STY ? `\x1bP${sequence}\x1b\\` : sequence;
}
