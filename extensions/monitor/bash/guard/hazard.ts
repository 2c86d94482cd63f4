/** The kind of a command that does not fit a tool that waits for it. */
export type HazardKind = "sleep" | "polling" | "detached" | "following" | "server";

export interface Hazard {
  kind: HazardKind;
  /** The part of the command, as it was written. */
  source: string;
}

/** Words without which no command has a hazard; this spares most commands the parsing. */
const MENTION =
  /\b(?:sleep|nohup|setsid|disown|tail|watch\w*|inotifywait|logs?|journalctl|kubectl|stern|gh|tsc|npm|npx|pnpm|yarn|bunx?|deno|dev|serve\w*|start|preview|develop|vite|next|nodemon|\w+corn|air|mongod|storybook|browser-sync|ts-node-dev|run\w*|jupyter|lab|notebook|rails|php|docker|cargo|python3?|uvx?|poetry)\b|&\s*(?:$|[^&>\s]|\s[^&])/m;

export function mayBeHazard(command: string): boolean {
  return MENTION.test(command);
}
