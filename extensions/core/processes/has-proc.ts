/**
 * Whether processes are read from `/proc`, or else by `ps` and `lsof`. The variable is only for the tests,
 * which run those two on Linux.
 */
export const hasProc = process.platform === "linux" && process.env.PI_MONITOR_TEST_READERS !== "ps";
