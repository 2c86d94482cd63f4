import type { MonitorReport } from "./monitor-message.ts";
import type { Part } from "./part.ts";
import type { Situation } from "./situation.ts";
import { thingsToTry } from "./words.ts";

const linesBefore = 3;
/** The most heard lines of a command that its end repeats. */
const heardLines = 10;

/** Answers the event messages since the model's last words, with one part for each monitor. */
export function reactToReports(situation: Situation): Part[] {
  const ids = new Set(situation.reports.map(({ id }) => id));
  return [...ids].map((id) => {
    const reports = situation.reports.filter((report) => report.id === id);
    return reactTo(reports as [MonitorReport, ...MonitorReport[]], situation);
  });
}

function reactTo(reports: [MonitorReport, ...MonitorReport[]], situation: Situation): Part {
  const end = reports.find(({ kind }) => kind === "end");
  if (end) return { text: endText(end, situation) };
  const broken = reports.find(({ lines }) => lines.some(isError));
  if (broken) return lookAtError(broken, situation);
  const lines = reports.flatMap((report) => report.lines);
  const warning = lines.find((line) => line.startsWith("WARN"));
  if (warning !== undefined) return { text: `Only a warning, I go on listening:\n\n> ${warning}` };
  const news = lines.at(-1) ?? reports[0].text;
  return { text: `The latest from the monitor \`${reports[0].label}\`: \`${news}\`` };
}

function lookAtError(report: MonitorReport, situation: Situation): Part {
  const text = `**The ${report.label} is broken**, ${report.text}:\n\n> ${report.lines.find(isError)}`;
  const path = situation.logPath(report.id);
  const [, line] = /^lines? (\d+)/.exec(report.text) ?? [];
  if (path === undefined || line === undefined) return { text };
  // The numbers in a heading are those of the log, which also has the lines that did not match.
  const range = `${Math.max(1, Number(line) - linesBefore)},${line}p`;
  return {
    text: `${text}\n\nIts log has every line, so I look at what came before:`,
    calls: [{ name: "bash", args: { command: `sed -n ${range} ${path}` } }],
  };
}

/** Answers the requested part of the log. */
export function readLog(excerpt: string, situation: Situation): Part {
  const lines = excerpt.trimEnd().split("\n");
  const before = lines[lines.findIndex(isError) - 1];
  if (before === undefined) return { text: "The log does not tell more." };
  const broken = situation.allReports.findLast((report) => report.lines.some(isError));
  const ended = situation.allReports.some(({ id, kind }) => kind === "end" && id === broken?.id);
  const outlook = ended ? "" : " It has not ended yet; its end wakes me again.";
  return { text: `The last step before the error was \`${before.replace(/^INFO\s+/, "")}\`.${outlook}` };
}

function endText(end: MonitorReport, situation: Situation): string {
  const [reason] = end.text.split(";");
  const heard = situation.allReports.filter(({ id }) => id === end.id).flatMap(({ lines }) => lines);
  const before = heard.length > heardLines ? [`- … ${heard.length - heardLines} lines, and then`] : [];
  const list = [...before, ...heard.slice(-heardLines).map((line) => `- ${line}`)].join("\n");
  return `**The ${end.label} has ended: ${reason}.** What I heard of it:\n\n${list || "- nothing"}\n\n${thingsToTry}`;
}

function isError(line: string): boolean {
  return line.startsWith("ERROR");
}
