/**
 * Usual messages of well-known programs on stderr, before they are silent until something happens. The list
 * is short on purpose: an unlisted line only costs a notice.
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

/** Tells whether a command that printed only this line and waits is likely in order. */
export function isHarmlessStderr(line: string): boolean {
  return HARMLESS.some((known) => known.test(line));
}
