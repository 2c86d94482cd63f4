/**
 * Whether pi's command line names this flag of an extension. Its value is not known before a session
 * starts, and to register a tool only then costs pi a new look at all tools.
 */
export function commandLineNames(flag: string): boolean {
  return process.argv.some((argument) => argument === `--${flag}` || argument.startsWith(`--${flag}=`));
}
