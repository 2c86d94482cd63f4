/** What is said before more than the start of pi is loaded. */
export const loadingText = {
  flag: (plural: string) => `Start without ${plural}`,
  noSession: "no session has started",
  sessionOver: "The session has ended. Nothing was started.",
  notLoaded: (message: string) =>
    `pi-monitor could not be loaded: ${message}. Nothing was started. ` +
    "Once that is put right, /reload loads it anew.",
  rowNotLoaded: "What draws this is not loaded yet.",
};
