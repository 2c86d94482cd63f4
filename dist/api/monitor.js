// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/monitor/bus.ts
const MONITOR_STARTED = "monitor:started", MONITOR_OUTPUT = "monitor:output", MONITOR_DONE = "monitor:done", MONITOR_USER_BASH = "monitor:user_bash", MONITOR_FOOTER = "monitor:footer", MONITOR_ASKED = "monitor:asked", MONITOR_RUNNING = "monitor:running";
export { MONITOR_ASKED, MONITOR_DONE, MONITOR_FOOTER, MONITOR_OUTPUT, MONITOR_RUNNING, MONITOR_STARTED, MONITOR_USER_BASH };
