import type { ListItem, ListKey, ListTab } from "../../core/pi/list-tab.ts";
import { label } from "../../core/text/label.ts";
import { type Loop, labelOf, quotedLabelOf } from "../loop.ts";
import type { LoopAction, Loops } from "../loops.ts";
import { loopText, nextRunText, runsText, triggerText } from "../texts/loop.ts";
import { panelText } from "../texts/panel.ts";
import { updatedText } from "../texts/results.ts";

const PROMPT_MAX_CHARS = 1_000;

/** Makes the tab of the loops in the panel. @param create creates a typed loop, as after `/loop` */
export function loopsTab(loops: Loops, create: (typed: string) => Promise<string>): ListTab {
  const update = async (ids: readonly string[], action: LoopAction): Promise<string> => {
    const updated: string[] = [];
    for (const id of ids) updated.push(updatedText(await loops.update(id, action, "user"), action, "person"));
    return updated.join(" ");
  };
  const remove = async (ids: readonly string[]): Promise<string> => {
    const removed: string[] = [];
    for (const id of ids) {
      const { loop, text } = await loops.delete(id, "user");
      removed.push(`${loop.id} ${quotedLabelOf(loop)} ${text}.`);
    }
    return removed.join(" ");
  };
  const byItem = (item: ListItem | undefined): ListKey[] => [
    { key: "r", does: panelText.runNow, run: (ids) => update(ids, "run_now") },
    item?.state === "paused"
      ? { key: "p", does: "resume", run: (ids) => update(ids, "resume") }
      : { key: "p", does: "pause", run: (ids) => update(ids, "pause") },
    { key: "x", does: "delete", asks: { verb: "Delete", does: panelText.deletesIt }, run: remove },
    {
      key: "n",
      does: "new",
      isOfList: true,
      types: "/loop",
      run: (_ids, typed) => create(typed),
    },
  ];
  return {
    empty: panelText.empty,
    counted: panelText.counted,
    items: async () => (await loops.refreshed()).map((loop) => itemOf(loop, loops)),
    keys: byItem,
  };
}

function itemOf(loop: Loop, loops: Loops): ListItem {
  const nowMs = Date.now();
  return {
    id: loop.id,
    state: loop.state.kind === "paused" ? "paused" : "running",
    title: `${loop.id} ${quotedLabelOf(loop)}`,
    label: labelOf(loop),
    facts: [nextRunText(loop, nowMs), triggerText(loop), runsText(loop)],
    details: [
      ...loopText(loop, nowMs, loops.ignoredEvents(loop), "person").split("\n").slice(0, -1),
      ...(loop.lastRunAtMs === undefined
        ? []
        : [panelText.lastRun(new Date(loop.lastRunAtMs).toLocaleString())]),
      `  prompt: ${label(loop.prompt, PROMPT_MAX_CHARS)}`,
    ],
  };
}
