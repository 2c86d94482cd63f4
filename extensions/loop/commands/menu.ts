import type { ExtensionCommandContext } from "@earendil-works/pi-coding-agent";
import { showOrExplain } from "../../core/pi/show.ts";
import { type Loop, quotedLabelOf } from "../loop.ts";
import type { LoopAction, Loops } from "../loops.ts";
import { commandText } from "../texts/commands.ts";
import { loopText, nextRunsText, runsText, triggerText } from "../texts/loop.ts";
import { updatedText } from "../texts/results.ts";

const CREATE = "New loop…";
const DETAILS = "Details";
const DELETE = "Delete";
const ACTIONS: Readonly<Record<string, LoopAction>> = {
  "Run now": "run_now",
  Pause: "pause",
  Resume: "resume",
};

/**
 * Lets the user choose a loop and an action on it, or type a new loop.
 * @returns the typed text, as after `/loop`; undefined if no new loop is wanted
 */
export async function showMenu(loops: Loops, ctx: ExtensionCommandContext): Promise<string | undefined> {
  const byRow = new Map((await loops.refreshed()).map((loop) => [row(loop), loop]));
  const picked = await ctx.ui.select("Loops", [...byRow.keys(), CREATE]);
  if (picked === CREATE) return await ctx.ui.input("/loop", commandText.newLoop);
  const chosen = byRow.get(picked ?? "");
  if (chosen) await actOn(loops, chosen, ctx);
  return undefined;
}

async function actOn(loops: Loops, chosen: Loop, ctx: ExtensionCommandContext): Promise<void> {
  const toggle = chosen.state.kind === "paused" ? "Resume" : "Pause";
  const title = `${chosen.id} ${quotedLabelOf(chosen)}, next: ${nextRunsText(chosen, Date.now(), "person")}`;
  const what = await ctx.ui.select(title, ["Run now", toggle, DETAILS, DELETE]);
  if (what === undefined) return;
  if (what === DELETE && !(await ctx.ui.confirm(commandText.deleteThis, loopLine(chosen)))) return;
  await showOrExplain(ctx, async () => await act(loops, chosen, what));
}

async function act(loops: Loops, { id }: Loop, what: string): Promise<string> {
  const action = ACTIONS[what];
  if (action) return updatedText(await loops.update(id, action, "user"), action, "person");
  if (what === DELETE) {
    const { loop, text } = await loops.delete(id, "user");
    return `${loopLine(loop)} ${text}.`;
  }
  // The loop may have ended meanwhile.
  const loop = loops.find(id);
  return loopText(loop, Date.now(), loops.ignoredEvents(loop), "person");
}

function row(loop: Loop): string {
  const [next] = nextRunsText(loop, Date.now(), "person").split(", ");
  return `${loopLine(loop)}  ${loop.state.kind} · ${triggerText(loop)} · ${runsText(loop)} · next: ${next}`;
}

function loopLine(loop: Loop): string {
  return `${loop.id} ${quotedLabelOf(loop)}`;
}
