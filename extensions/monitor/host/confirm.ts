import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { type StartQuestion, StartQuestionView } from "../../core/pi/start-question.ts";
import { commandFacts } from "../../core/text/command-facts.ts";
import { quotedLabel } from "../../core/text/label.ts";
import { visibleLines } from "../../core/text/visible.ts";
import type { StartRequest } from "../../core/tools/declare-tool.ts";

/** Room for every character of a description as an escape. */
const NAME_MAX_CHARS = 800;

/**
 * Asks the user before a call of these tools starts something, where there is a user interface: one
 * question at a time. What the user starts by a command is not asked for: that command is their word.
 * @param requestOf what a call of a tool starts; undefined if it is not to be asked about
 */
export function confirmStarts(
  pi: ExtensionAPI,
  requestOf: (toolName: string, input: Record<string, unknown>) => StartRequest | undefined,
): void {
  let asked: Promise<unknown> = Promise.resolve();
  pi.on("tool_call", async (event, ctx) => {
    if (!ctx.hasUI) return undefined;
    const request = requestOf(event.toolName, event.input);
    if (!request) return undefined;
    const question = questionFor(request);
    const answer = asked.then(() => ask(question, ctx));
    asked = answer.catch(() => {});
    return (await answer) ? undefined : { block: true, reason: "The user did not allow this start." };
  });
}

function questionFor({ kind, name, command }: StartRequest): StartQuestion {
  const what = name === undefined ? kind : `${kind} ${quotedLabel(name, NAME_MAX_CHARS)}`;
  return { title: `Start ${what}?`, command };
}

async function ask(question: StartQuestion, ctx: ExtensionContext): Promise<boolean> {
  const { signal } = ctx;
  if (signal?.aborted) return false;
  if (ctx.mode === "tui") return await askInTerminal(question, ctx);
  // A client may scroll or not: the size stands first, the command whole.
  const facts = commandFacts(question.command);
  const message = [...(facts.length > 0 ? [`${facts.join(", ")}:`] : []), ...visibleLines(question.command)];
  return await ctx.ui.confirm(question.title, message.join("\n"), signal ? { signal } : {});
}

async function askInTerminal(question: StartQuestion, ctx: ExtensionContext): Promise<boolean> {
  const { signal } = ctx;
  let refuse: (() => void) | undefined;
  try {
    return await ctx.ui.custom<boolean>(
      (tui, theme, keybindings, done) => {
        refuse = () => done(false);
        signal?.addEventListener("abort", refuse, { once: true });
        return new StartQuestionView(question, { tui, theme, keybindings }, done);
      },
      { overlay: true, overlayOptions: { width: "100%", anchor: "bottom-center" } },
    );
  } finally {
    if (refuse) signal?.removeEventListener("abort", refuse);
  }
}
