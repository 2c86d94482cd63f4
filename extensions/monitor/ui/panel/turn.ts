/** The longest work in one turn of the event loop: keys are answered between two. */
const TURN_MS = 8;

/** Set while the present turn is known. */
let endMs: number | undefined;

/** Tells whether there is time for more work before keys are answered. Long work asks before each short part of it. */
export function hasTurnTime(): boolean {
  const nowMs = performance.now();
  if (endMs === undefined) {
    endMs = nowMs + TURN_MS;
    setImmediate(() => {
      endMs = undefined;
    });
  }
  return nowMs < endMs;
}
