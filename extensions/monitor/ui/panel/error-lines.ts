import type { Query } from "./log-search.ts";

/** The longest hit is a code such as `ERR_UNKNOWN_FILE_EXTENSION`. */
const HIT_MAX_CHARS = 44;
/** More than any look-around below sees. */
const AROUND_CHARS = 128;

/** Words, as a log spells them at any level. A name such as `error.log`, `-Werror` or `onerror` holds none. */
const WORDS = [
  String.raw`(?:[Ee]rror|ERROR|[Ee]xception|[Ff]ailure)(?:s|S|ed|\(s\))?`,
  "[Ff]ail(?:ed|ing|s)?|FAIL(?:ED|URE|URES|S)?",
  "[Ff]atal|FATAL|[Pp]anic(?:ked)?|PANIC|CRITICAL|SEVERE|EMERG",
  /[Cc]annot|[Dd]enied|[Rr]efused|[Uu]nhandled|[Uu]ncaught|[Aa]borted|[Tt]imed out|eror/u.source,
].join("|");

// What stands before a word is looked at behind it: so a search stops at few characters of a log.

/** `error.log`, `-Werror`, `src/error.ts`. A word with `(s)` counts with it. */
const IN_A_NAME = String.raw`(?<![\w./-](?:${WORDS}))(?![\w/]|-\w|\.\w|\(s\))`;
/** `0 errors`, `0/12 failed`, `no known failures`, `without error`. */
const NONE_BEFORE = String.raw`(?<!(?<![\w.,])(?:0(?:\/\d{1,9})?|[Nn]o|NO|[Ww]ithout|[Zz]ero) (?:\w{1,20} )?(?:${WORDS}))`;

/** `nil pointer dereference` is something; `nil channel=ops` is nothing, and another key. */
const NIL = String.raw`(?:null|nil)(?! (?:pointer|(?:de)?reference|map|slice|value|object|receiver|interface|channel|context|func|function|argument)\b(?!=))`;
const NOTHING = String.raw`(?:"?(?:${NIL}|none|false|undefined|<nil>)"?|""|\[\])`;
const ZERO = String.raw`"?0(?:\.0+)?"?`;
const END = String.raw`(?:[,;})\]]|\.(?!\d)|$)`;
/**
 * `failed=0`, `error=<nil>`; `errors:  0`, `Failed: 0 Passed: 3`, `"error": null`; `# fail 0`; `error-free`. But
 * `Error: 0 results` and `TypeError: undefined is not a function` are errors.
 */
const NONE_BEHIND = [
  String.raw` ?= ?(?:${ZERO}|${NOTHING})(?:\s|${END})`,
  String.raw`: {0,20}(?:${ZERO}(?:${END}| \w{1,20}[:=])|${NOTHING}${END})`,
].join("|");
const NO_NONE_BEHIND = String.raw`(?!(?: \w{1,20})?"?(?:${NONE_BEHIND})| 0(?![\w.])|[ -]free\b)`;

const PARTS = [
  `(?:${WORDS})${IN_A_NAME}${NONE_BEFORE}${NO_NONE_BEHIND}`,
  // TypeError, java.io.IOException
  String.raw`(?:Error|Exception)\b(?<=\b[A-Z]\w{0,50}(?:Error|Exception))(?!\.\w)${NO_NONE_BEHIND}`,
  // npm ERR!, ERR_MODULE_NOT_FOUND, [ERR], err=timeout
  String.raw`ERR(?<!\wERR)(?:!|_[A-Z\d_]{1,40}|\b)|err(?=[=:] ?\S)(?<![\w-]err)(?!=(?:<nil>|${NIL}\b))`,
  // klog: E1122 12:00:00; Rails: E, [2026; logcat: E/Tag; pytest: E   assert
  String.raw`[EF](?<=^[EF])(?=\d{4} \d\d:|, \[\d| \d\d:\d\d|\/\w| {3,7}\S)`,
  /[×✕✖](?<=^ {0,40}[×✕✖])|not ok\b(?<=^ {0,40}not ok)|[✗✘❌⛔]/u.source,
  /Traceback \(most|[Cc]ommand not found|[Nn]o such file|[Ss]egmentation fault|core dumped/u.source,
  /[Oo]ut of memory|[Uu]ndefined reference|E(?:NOENT|ACCES|PERM|EXIST|ADDRINUSE|CONN(?:REFUSED|RESET)|NOSPC|TIMEDOUT|NOTFOUND|RESOLVE)\b(?<=\bE[A-Z]{2,12})/u
    .source,
];

/** Finds the first word in each line that looks like an error, as compilers, test runners and loggers write it. */
export const ERRORS: Query = {
  text: "errors",
  pattern: new RegExp(PARTS.join("|"), "gmu"),
  maxLength: HIT_MAX_CHARS,
  around: AROUND_CHARS,
  oncePerLine: true,
};
