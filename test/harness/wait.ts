/** Long waits poll less often, because many wait at once. */
const LONG_WAIT = { afterMs: 1_000, intervalMs: 100 };

/**
 * Polls `condition` until it returns a truthy value, and resolves with that. Throws after `timeoutMs`; `what`
 * names the awaited thing, and as a function it can also tell the present state.
 */
export async function waitUntil<T>(
  condition: () => T | Promise<T>,
  timeoutMs: number,
  what: string | (() => string),
  intervalMs = 20,
): Promise<NonNullable<T>> {
  const startedAt = performance.now();
  for (;;) {
    const value = await condition();
    if (value) return value;
    const waitedMs = performance.now() - startedAt;
    if (waitedMs >= timeoutMs) {
      throw new Error(`Waited ${timeoutMs} ms for ${typeof what === "string" ? what : what()}`);
    }
    await pause(waitedMs < LONG_WAIT.afterMs ? intervalMs : Math.max(intervalMs, LONG_WAIT.intervalMs));
  }
}

/** Rejects with an error that names `what` unless `promise` settles within `timeoutMs`. */
export async function withTimeout<T>(
  promise: Promise<T>,
  timeoutMs: number,
  what: string | (() => string),
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Waited ${timeoutMs} ms for ${typeof what === "string" ? what : what()}`));
    }, timeoutMs);
  });
  try {
    return await Promise.race([promise, expired]);
  } finally {
    clearTimeout(timer);
  }
}

/** Not exported: a test that sleeps for a fixed time is slow when it passes and flaky when it does not. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
