import type { ExtensionAPI, ExtensionContext, Theme } from "@earendil-works/pi-coding-agent";
import { type Component, truncateToWidth, visibleWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { fitLabel } from "../../core/pi/fit-label.ts";
import { label } from "../../core/text/label.ts";
import { STARTED_ENTRY } from "./entry-types.ts";
import { areTexts, hasFields, isText } from "./field-checks.ts";

const PADDING = " ";

/** A start by a command of a person. */
export interface Started {
  /** Missing in rows of older versions. */
  id?: string;
  /** `Started monitor m7k2`. */
  said: string;
  title: string;
  /** `/monitor-stop m7k2 stops it`. */
  hint: string;
  /** Facts for the expanded row, each complete in itself. */
  facts: readonly string[];
}

export function registerStartedRow(pi: ExtensionAPI): void {
  pi.registerEntryRenderer(STARTED_ENTRY, ({ data }, { expanded }, theme) =>
    isStarted(data) ? startedRow(data, expanded, theme) : undefined,
  );
}

/**
 * Tells the person of a start. In the terminal it uses a row, since of several notifications only the last
 * stays.
 * @returns the text to show if there are no rows
 */
export function tellStarted(pi: ExtensionAPI, ctx: ExtensionContext, started: Started): string | undefined {
  if (ctx.mode !== "tui") return startedText(started);
  pi.appendEntry<Started>(STARTED_ENTRY, started);
  return undefined;
}

function startedText({ said, facts, hint }: Started): string {
  return `${said}, ${[...facts, hint].join("; ")}`;
}

function startedRow(started: Started, expanded: boolean, theme: Theme): Component {
  const said = (name: string): string =>
    `${theme.fg("accent", "●")} ${theme.fg("muted", label(started.said))} ${theme.bold(name)}`;
  const title = label(started.title);
  const hint = theme.fg("dim", `· ${label(started.hint)}`);
  const facts = expanded ? [started.hint, ...started.facts] : [];
  return {
    render(width) {
      const room = Math.max(1, width - 2 * PADDING.length);
      const whole = `${said(title)} ${hint}`;
      // If there is no room, the name is cut: the hint has to be typed.
      const short = visibleWidth(whole) <= room ? whole : `${said(fitLabel(title, width))} ${hint}`;
      return [
        ...wrapTextWithAnsi(expanded ? said(title) : short, room),
        ...facts.flatMap((fact) =>
          wrapTextWithAnsi(theme.fg("dim", label(fact, Number.POSITIVE_INFINITY)), room),
        ),
      ].map((row) => truncateToWidth(PADDING + row, width, "…"));
    },
    invalidate() {},
  };
}

function isStarted(data: unknown): data is Started {
  return hasFields(data, { said: isText, title: isText, hint: isText, facts: areTexts });
}
