import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { RunState } from "../pi/run-state.ts";

type CustomMessage = Parameters<ExtensionAPI["sendMessage"]>[0];

/** One who sends messages to the agent, some of which start a run. */
export interface Sender {
  /** A run is about to start for another sender: what is due here joins the context before it, at no wake. */
  beforeRun(): void;
}

/**
 * The only way to the idle agent for all features of a session: it knows whether the agent is idle, and
 * makes of all that is due in one tick one run.
 */
export class Arbiter {
  readonly runState: RunState;
  readonly #pi: ExtensionAPI;
  readonly #senders = new Set<Sender>();

  constructor(pi: ExtensionAPI, ctx: ExtensionContext) {
    this.#pi = pi;
    this.runState = new RunState(pi, ctx);
  }

  /** From now on the sender is asked before a run starts for another one. */
  join(sender: Sender): void {
    this.#senders.add(sender);
  }

  /** Puts a message into the context of the idle agent. It is seen when the agent next runs. */
  append(message: CustomMessage): void {
    this.#pi.sendMessage(message, { deliverAs: "followUp", triggerTurn: false });
  }

  /** Starts a run with this message, and before it with what is due at the other senders. */
  startRun(sender: Sender, message: CustomMessage): void {
    for (const other of this.#senders) if (other !== sender) other.beforeRun();
    this.runState.expectStart();
    this.#pi.sendMessage(message, { deliverAs: "followUp", triggerTurn: true });
  }
}
