import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { type CommandQuestion, CommandQuestionView } from "../../core/pi/command-question.ts";
import { commandFacts } from "../../core/text/command-facts.ts";
import { visibleLines } from "../../core/text/visible.ts";

/** Asks the user about a command and shows it whole. @returns false also if the call is aborted meanwhile */
export async function askUser(question: CommandQuestion, ctx: ExtensionContext): Promise<boolean> {
  const { signal } = ctx;
  if (signal?.aborted) return false;
  if (ctx.mode === "tui") return await askInTerminal(question, ctx);
  // A client may not scroll, so the size stands first, before the whole command.
  const facts = commandFacts(question.command);
  const message = [...(facts.length > 0 ? [`${facts.join(", ")}:`] : []), ...visibleLines(question.command)];
  return await ctx.ui.confirm(question.title, message.join("\n"), signal ? { signal } : {});
}

async function askInTerminal(question: CommandQuestion, ctx: ExtensionContext): Promise<boolean> {
  const { signal } = ctx;
  let refuse: (() => void) | undefined;
  try {
    return await ctx.ui.custom<boolean>(
      (tui, theme, keybindings, done) => {
        refuse = () => done(false);
        signal?.addEventListener("abort", refuse, { once: true });
        return new CommandQuestionView(question, { tui, theme, keybindings }, done);
      },
      { overlay: true, overlayOptions: { width: "100%", anchor: "bottom-center" } },
    );
  } finally {
    if (refuse) signal?.removeEventListener("abort", refuse);
  }
}
