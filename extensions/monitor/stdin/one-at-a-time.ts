/** Makes a queue that runs steps one after another, so that simultaneous input is not mixed. */
export function oneAtATime(): <Result>(step: () => Promise<Result>) => Promise<Result> {
  let before: Promise<unknown> = Promise.resolve();
  return (step) => {
    const done = before.then(step);
    before = done.catch(() => {});
    return done;
  };
}
