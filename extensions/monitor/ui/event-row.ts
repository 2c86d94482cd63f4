import type { Theme, ThemeColor } from "@earendil-works/pi-coding-agent";
import { type Component, truncateToWidth, visibleWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { fitLabel } from "../../core/pi/fit-label.ts";
import { clean, withoutTabs } from "../../core/text/clean.ts";
import { displayPath } from "../../core/text/format.ts";
import { label } from "../../core/text/label.ts";
import type { EventDetails } from "../delivery/details.ts";
import { rowText } from "../texts/rows.ts";
import { type EventGroup, eventGroups, type GroupLine, isOutput } from "./event-groups.ts";
import { outcomeColor, outcomeMark } from "./mark.ts";

/** The lines of a group that show until the row is expanded: the newest. */
const COLLAPSED_LINES = 3;
/** Stands before each row, as in pi's own. */
const PADDING = " ";

/**
 * The row of an event message: a headline and a few lines, each on one row of the screen but what a notice or an
 * end says; expanded, the whole message and the place of the log. It can also draw the rows that follow it.
 */
export class EventRow implements Component {
  readonly #events: readonly EventDetails[];
  readonly #expanded: boolean;
  readonly #theme: Theme;
  /** Made at the first drawing. */
  #groups: readonly EventGroup[] | undefined;
  #followers: readonly EventRow[] = [];
  #isDrawnByAnother = false;

  constructor(events: readonly EventDetails[], expanded: boolean, theme: Theme) {
    this.#events = events;
    this.#expanded = expanded;
    this.#theme = theme;
  }

  /** The id of the task, if there is only output of one. */
  get outputOf(): string | undefined {
    const [first] = this.#events;
    if (!first || !this.#events.every((event) => isOutput(event) && event.id === first.id)) return undefined;
    return first.id;
  }

  /** Draws these rows, too, and no others; they then draw nothing themselves. */
  leads(followers: readonly EventRow[]): void {
    this.#isDrawnByAnother = false;
    for (const follower of followers) follower.#isDrawnByAnother = true;
    const isSame =
      followers.length === this.#followers.length &&
      followers.every((follower, index) => follower === this.#followers[index]);
    if (isSame) return;
    this.#followers = followers;
    this.#groups = undefined;
  }

  render(width: number): string[] {
    if (this.#isDrawnByAnother) return [];
    this.#groups ??= eventGroups([this, ...this.#followers].flatMap((row) => row.#events));
    return this.#groups.flatMap((group) =>
      this.#expanded ? wholeGroup(group, width, this.#theme) : shortGroup(group, width, this.#theme),
    );
  }

  invalidate(): void {}
}

function shortGroup(group: EventGroup, width: number, theme: Theme): string[] {
  const shown = group.lines.slice(-COLLAPSED_LINES);
  const hidden = group.lines.length - shown.length;
  const words = headWords(group, theme, (title) => fitLabel(title, width));
  const timed = `${words} ${theme.fg("dim", group.time)}`;
  const fits = visibleWidth(PADDING + timed) <= width;
  // If there is no room, the time goes first; what is said in words then takes more rows, and none is lost.
  const heads = fits ? [timed] : group.mark === "event" ? [words] : wrapTextWithAnsi(words, roomOf(width));
  const before = hidden > 0 ? [theme.fg("dim", rowText.hidden(hidden))] : [];
  const rows = [...heads, ...before, ...shown.map((line) => lineMark(line, theme) + lineText(line, theme))];
  return rows.map((row) => truncateToWidth(PADDING + row, width, "…"));
}

function roomOf(width: number): number {
  return Math.max(1, width - 2 * PADDING.length);
}

/** @param fit shortens the task's label to the room */
function headWords(
  { mark, task, said }: EventGroup,
  theme: Theme,
  fit: (title: string) => string = (title) => title,
): string {
  const words = label(said);
  if (!task) return theme.fg("muted", `● ${words}`);
  const whence = task.isForeign ? theme.fg("dim", rowText.foreign) : "";
  const title = theme.bold(fit(label(task.title))) + whence;
  switch (mark) {
    case "event":
    case "notice":
    case "note":
      return `${theme.fg(MARK_COLORS[mark], "●")} ${title} ${theme.fg("muted", words)}`;
    default:
      return `${outcomeMark(mark, theme)} ${title} ${theme.fg(outcomeColor(mark), words)}`;
  }
}

/** A notice needs more attention than an event. */
const MARK_COLORS: Readonly<Record<"event" | "notice" | "note", ThemeColor>> = {
  event: "accent",
  notice: "warning",
  note: "muted",
};

function wholeGroup(group: EventGroup, width: number, theme: Theme): string[] {
  const { task, position, time, lines, facts, logPaths } = group;
  const which = task ? [label(task.kind), label(task.id), position].filter((part) => part !== "") : [];
  const dim = (text: string): string[] => wrapped(theme.fg("dim", text), width, PADDING);
  const rows = [
    ...wrapped(`${headWords(group, theme)} ${theme.fg("dim", [...which, time].join(" "))}`, width, PADDING),
    ...lines.flatMap((line, index) => [
      ...(line.from === "stderr" && lines[index - 1]?.from !== "stderr" ? dim("stderr:") : []),
      ...wrapped(lineText(line, theme), width, PADDING + lineMark(line, theme)),
    ]),
    ...facts.flatMap((fact) => dim(label(fact, Number.POSITIVE_INFINITY))),
    ...logPaths.flatMap((path) => dim(label(displayPath(path), Number.POSITIVE_INFINITY))),
  ];
  return rows.map((row) => truncateToWidth(row, width, "…"));
}

function lineMark({ from }: GroupLine, theme: Theme): string {
  return from === "us" ? "" : `${theme.fg("borderMuted", "│")} `;
}

/** Cleans the text again: a session's file may come from anywhere. */
function lineText({ from, text, isCut }: GroupLine, theme: Theme): string {
  const shown = theme.fg(from === "us" ? "dim" : "customMessageText", withoutTabs(clean(text)));
  return isCut ? `${shown} ${theme.fg("dim", "…")}` : shown;
}

function wrapped(text: string, width: number, prefix: string): string[] {
  return wrapTextWithAnsi(text, Math.max(1, width - visibleWidth(prefix) - 1)).map((row) => prefix + row);
}
