/** What the row of a loop's run says of a task's event. */
export const eventText = {
  exited: (code: number) => `exited with code ${code}`,
  signaled: (signal: string) => `ended by signal ${signal} from outside`,
};
