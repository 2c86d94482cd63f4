// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/loop/bus.ts
const LOOP_FIRED = "loop:fired", LOOP_ENDED = "loop:ended";
export { LOOP_ENDED, LOOP_FIRED };
