/** What the client of other extensions says. */
export const clientText = {
  noAnswer: (timeoutMs: number) =>
    `pi-monitor has not answered within ${timeoutMs} ms: it is not loaded, or switched off.`,
};
