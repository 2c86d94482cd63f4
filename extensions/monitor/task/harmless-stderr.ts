/**
 * What well-known programs say of themselves on stderr before they are silent until something happens. Short on
 * purpose: a line that is not in here only costs a notice.
 */
const HARMLESS: readonly RegExp[] = [
  // inotifywait -m, and with -r
  /^Setting up watches\.(?:\s+Beware: since -r was given, this may take a while!)?$/,
  /^Watches established\.$/,
  // ssh, to a host that it sees for the first time
  /^Warning: Permanently added .+ to the list of known hosts\.$/,
  // docker compose up, docker compose logs -f
  /^Attaching to \S/,
  // Django's server, tsc -w and others
  /^Watching for file changes\b/,
  // nc -l -v, and the tcpdump -l and tshark family
  /^(?:Ncat: )?[Ll]istening on \S/,
  /^tcpdump: verbose output suppressed, use -v/,
  /^Capturing on \S/,
];

/** Whether the command is likely in order if it printed no more than this and waits. */
export function isHarmlessStderr(line: string): boolean {
  return HARMLESS.some((known) => known.test(line));
}
