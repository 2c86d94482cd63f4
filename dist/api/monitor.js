// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/monitor/bus.ts
const MONITOR_STARTED = "monitor:started";
const MONITOR_OUTPUT = "monitor:output";
const MONITOR_DONE = "monitor:done";
const MONITOR_USER_BASH = "monitor:user_bash";
const MONITOR_FOOTER = "monitor:footer";
const MONITOR_ASKED = "monitor:asked";
const MONITOR_RUNNING = "monitor:running";
export { MONITOR_ASKED, MONITOR_DONE, MONITOR_FOOTER, MONITOR_OUTPUT, MONITOR_RUNNING, MONITOR_STARTED, MONITOR_USER_BASH };
