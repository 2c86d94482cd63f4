/**
 * Whether processes are read from `/proc`; where not, by `ps` and `lsof`. The variable is there for the tests
 * alone, which run those two on Linux.
 */
export const hasProc = process.platform === "linux" && process.env.PI_MONITOR_TEST_READERS !== "ps";
