import type { Theme } from "@earendil-works/pi-coding-agent";
import { wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { formatBytes, formatSeconds, plural } from "../../../core/text/format.ts";
import { label } from "../../../core/text/label.ts";
import type { TreeFacts } from "../../task/tree-facts.ts";
import { panelText } from "../../texts/panel.ts";

const NAME_MAX_CHARS = 40;
const INDENT_MAX_COLUMNS = 20;
/** The most ports in a row of the list. */
const LIST_PORTS = 2;

/** Tells the usage of a task: `3 processes · 112.0 MiB · 4.2s of processor time · listens on 3000`. */
export function treeFactRows(tree: TreeFacts | undefined, width: number, theme: Theme): string[] {
  if (!tree || tree.processes.length === 0) return [];
  const { processes, memoryBytes, cpuMs, ports } = tree;
  const count = processes.length === 1 ? "1 process" : `${processes.length} processes`;
  const facts = [
    count,
    formatBytes(memoryBytes),
    panelText.processorTime(cpuMs),
    ...(ports.length > 0 ? [panelText.listens(ports)] : []),
  ];
  return wrapTextWithAnsi(facts.join(" · "), width).map((row) => theme.fg("muted", row));
}

/** Lists each process of a task, indented below the one that started it. */
export function processRows(tree: TreeFacts | undefined, theme: Theme): string[] {
  return (tree?.processes ?? []).map(({ pid, name, depth, memoryBytes, cpuMs }) => {
    const indent = " ".repeat(Math.min(2 * depth, INDENT_MAX_COLUMNS));
    const taken = `${formatBytes(memoryBytes)} · ${formatSeconds(cpuMs)}`;
    return `${indent}${theme.fg("accent", label(name, NAME_MAX_CHARS))} ${theme.fg("dim", `${pid} · ${taken}`)}`;
  });
}

/** Tells the usage in few columns: `112.0 MiB :3000`. */
export function listedUsage(tree: TreeFacts | undefined): string {
  if (!tree || tree.processes.length === 0) return "";
  const { memoryBytes, ports } = tree;
  const more = ports.length > LIST_PORTS ? [`+${plural(ports.length - LIST_PORTS, "port")}`] : [];
  return [formatBytes(memoryBytes), ...ports.slice(0, LIST_PORTS).map((port) => `:${port}`), ...more].join(
    " ",
  );
}
