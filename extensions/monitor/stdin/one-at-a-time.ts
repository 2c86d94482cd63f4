/** Runs what is asked for one after the other, so that what is sent at the same time is not mixed. */
export function oneAtATime(): <Result>(step: () => Promise<Result>) => Promise<Result> {
  let before: Promise<unknown> = Promise.resolve();
  return (step) => {
    const done = before.then(step);
    before = done.catch(() => {});
    return done;
  };
}
