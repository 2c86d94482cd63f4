import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { RunState } from "../pi/run-state.ts";

export type CustomMessage = Parameters<ExtensionAPI["sendMessage"]>[0];

/** A feature that sends messages to the agent, some of which start a run. */
export interface Sender {
  /**
   * Called when another sender is about to start a run with this message: due messages join the context
   * without a wake.
   */
  beforeRun(starting: CustomMessage): void;
}

/**
 * The only way to the idle agent for all features of a session. It knows whether the agent is idle, and makes
 * one run of everything that is due in one tick.
 */
export class Arbiter {
  readonly runState: RunState;
  readonly #pi: ExtensionAPI;
  readonly #senders = new Set<Sender>();

  constructor(pi: ExtensionAPI, ctx: ExtensionContext) {
    this.#pi = pi;
    this.runState = new RunState(pi, ctx);
  }

  /** Asks the sender, from now on, before a run starts for another one. */
  join(sender: Sender): void {
    this.#senders.add(sender);
  }

  /** Puts a message into the context of the idle agent, which sees it when it next runs. */
  append(message: CustomMessage): void {
    this.#pi.sendMessage(message, { deliverAs: "followUp", triggerTurn: false });
  }

  /** Starts a run with this message. Before it, the other senders append what they have due. */
  startRun(sender: Sender, message: CustomMessage): void {
    for (const other of this.#senders) if (other !== sender) other.beforeRun(message);
    this.runState.expectStart();
    this.#pi.sendMessage(message, { deliverAs: "followUp", triggerTurn: true });
  }
}
