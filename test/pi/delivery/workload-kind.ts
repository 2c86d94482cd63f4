import type { Session } from "../session.ts";

/** A situation with monitors, and its allowed cost. */
export interface Workload {
  /** Used in reports. */
  name: string;
  criterion: string;
  settings?: Record<string, unknown>;
  /** Set if nothing is printed, so that it is not about the sending of events. */
  withoutEvents?: true;
  /**
   * Plays it with only the product's tools, its files and the form of its messages.
   * @param patienceMs the bound for steps of unknown length
   */
  play(session: Session, patienceMs: number): Promise<Played>;
}

export interface Played {
  /** Model requests besides those that the user and the model make themselves. */
  moreRequests: number;
  /** The characters of the events in the model's context at the end. */
  characters: number;
  /** Throws if the criterion does not hold. */
  check(): void;
}
