import { ArrivalOrder, Arrivals } from "./arrivals.ts";

/** When the lines of both streams of a monitor came, so that they can be shown in one order. */
export class MonitorArrivals {
  readonly streams: readonly [stdout: Arrivals, stderr: Arrivals];
  /** Output of stderr that waits for its place behind that of stdout. */
  #unplaced: { first: number; atMs: number } | undefined;

  constructor() {
    const order = new ArrivalOrder();
    this.streams = [new Arrivals(order), new Arrivals(order)];
  }

  /** @param first the number of the first line that may end with this output */
  stdoutCame(first: number, atMs: number): void {
    this.streams[0].add(first, atMs);
  }

  /** Notes output whose place is known only once stdout has been read as far as it was printed. */
  stderrCame(first: number, atMs: number): void {
    this.#unplaced ??= { first, atMs };
  }

  /** Tells that all of stdout that was printed before has been read. */
  placeStderr(): void {
    if (this.#unplaced) this.streams[1].add(this.#unplaced.first, this.#unplaced.atMs);
    this.#unplaced = undefined;
  }

  /** Returns the number of the last line of stderr that has its place, of so many that have come. */
  lastPlaced(stderrLines: number): number {
    return this.#unplaced ? this.#unplaced.first - 1 : stderrLines;
  }

  /** Takes what has come last, and gives up the room for more. */
  close(): void {
    this.placeStderr();
    for (const arrivals of this.streams) arrivals.close();
  }
}
