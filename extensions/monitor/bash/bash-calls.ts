import {
  type AgentToolResult,
  type BashOperations,
  createBashToolDefinition,
  type ExtensionContext,
} from "@earendil-works/pi-coding-agent";
import { type Component, Text } from "@earendil-works/pi-tui";
import { show } from "../../core/pi/show.ts";
import { errorLabel } from "../../core/text/label.ts";
import { shellEnvironment } from "../host/shell-command.ts";
import { bashText } from "../texts/bash.ts";
import { movedCommandText, movedText } from "../texts/moved.ts";
import { type CallSurroundings, ForegroundCall, type Moved, type MovedBy } from "./foreground-call.ts";
import { MoveHint } from "./move-hint.ts";
import { MoveKey } from "./move-key.ts";

type Definition = ReturnType<typeof createBashToolDefinition>;
type Execute = Definition["execute"];

/** A call shows how to move it after this time. */
const HINT_AFTER_MS = 5_000;

export interface BashCallOptions
  extends Pick<CallSurroundings, "shellPath" | "shellCommandPrefix" | "keepBytes" | "makeJob"> {
  /** The time after which a call of the model leaves the foreground by itself; 0 for never. */
  moveAfterMs: number;
}

/** The commands of one session that run in the foreground. */
export class BashCalls {
  readonly #ctx: ExtensionContext;
  readonly #options: BashCallOptions;
  readonly #key: MoveKey;
  readonly #hint: MoveHint;
  /** The running calls in the order of their start. */
  readonly #running: ForegroundCall[] = [];
  readonly #idOfCall = new Map<ForegroundCall, string>();
  /** Kills at once, because pi may be told to exit when nobody can wait for an end. */
  readonly #killAll = (): void => {
    for (const call of this.#running) call.killNow();
  };

  constructor(ctx: ExtensionContext, options: BashCallOptions) {
    this.#ctx = ctx;
    this.#options = options;
    this.#key = new MoveKey(ctx, () => this.#moveByKey());
    this.#hint = new MoveHint(ctx, HINT_AFTER_MS);
  }

  /** Runs one call of the tool, as pi's own definition does. */
  readonly execute: Execute = async (toolCallId, params, signal, onUpdate, ctx) => {
    let clock: NodeJS.Timeout | undefined;
    const call = new ForegroundCall(params.command, "model", {
      ...this.#options,
      started: (started) => {
        this.#idOfCall.set(started, toolCallId);
        this.#started(started);
        clock = this.#startClock(started);
      },
      over: (over) => {
        clearTimeout(clock);
        this.#idOfCall.delete(over);
        this.#over(over);
      },
    });
    const definition = createBashToolDefinition(ctx.cwd, { operations: { exec: call.exec } });
    try {
      const result = await definition.execute(toolCallId, params, signal, onUpdate, ctx);
      return call.moved ? withText(result, movedText(call.moved)) : result;
    } catch (error) {
      throw explained(error, call, definition);
    }
  };

  /** Returns the operations for a command that the person typed behind `!`. */
  operationsFor(command: string): BashOperations {
    const call = new ForegroundCall(command, "user", {
      ...this.#options,
      // pi has put the prefix before the command already.
      shellCommandPrefix: undefined,
      started: (started) => {
        this.#started(started);
        this.#hint.started(() => (this.#running.at(-1) === started ? this.#key.hint : undefined));
      },
      over: (over) => {
        this.#hint.over();
        this.#over(over);
      },
    });
    return {
      exec: async (resolved, cwd, options) => {
        const env = options.env ?? (await shellEnvironment(this.#ctx));
        const end = await call.exec(resolved, cwd, { ...options, env });
        if (call.moved) options.onData(Buffer.from(`\n${movedCommandText(call.moved)}\n`));
        return end;
      },
    };
  }

  /** Whether there is a command to move. */
  get isRunning(): boolean {
    return this.#running.length > 0;
  }

  /**
   * Moves the newest command in the foreground, whose row shows how.
   * @returns the text for the person
   * @throws Error that gives the reason if it stays there
   */
  async moveNewest(by: MovedBy): Promise<string> {
    const call = this.#running.at(-1);
    if (!call) throw new Error(bashText.nothingInForeground);
    return movedNotice(await call.move(by), call.command);
  }

  /** Shows under the row of a call how to move it. pi makes the content of the row anew at each drawing. */
  drawHint(toolCallId: string, row: Component): void {
    const call = this.#running.at(-1);
    if (!call || this.#idOfCall.get(call) !== toolCallId || (call.ageMs ?? 0) < HINT_AFTER_MS) return;
    if ("addChild" in row && typeof row.addChild === "function") row.addChild(new Text(this.#key.hint, 0, 0));
  }

  /** Ends the remaining commands with the session, unless it is only reloaded. */
  close(isReload: boolean): void {
    this.#key.close();
    this.#hint.over();
    if (!isReload) this.#killAll();
    process.off("exit", this.#killAll);
  }

  #started(call: ForegroundCall): void {
    if (this.#running.length === 0) {
      this.#key.listen();
      process.on("exit", this.#killAll);
    }
    this.#running.push(call);
  }

  #over(call: ForegroundCall): void {
    const index = this.#running.indexOf(call);
    if (index !== -1) this.#running.splice(index, 1);
    if (this.#running.length > 0) return;
    this.#key.close();
    process.off("exit", this.#killAll);
  }

  #startClock(call: ForegroundCall): NodeJS.Timeout | undefined {
    const { moveAfterMs } = this.#options;
    if (moveAfterMs === 0) return undefined;
    // A call without room in the background stays in the foreground.
    return setTimeout(() => void call.move("clock").catch(() => {}), moveAfterMs);
  }

  #moveByKey(): void {
    this.moveNewest("user").then(
      (notice) => show(this.#ctx, notice),
      (error: unknown) => show(this.#ctx, errorLabel(error), "error"),
    );
  }
}

function movedNotice({ id }: Moved, command: string): string {
  return bashText.moved(id, command);
}

/** Adds a paragraph to a result, without data for scripts, which would say that the command has exited. */
function withText(result: AgentToolResult<unknown>, text: string): Awaited<ReturnType<Execute>> {
  const { content, details } = result as Awaited<ReturnType<Execute>>;
  const last = content.at(-1);
  const before = last?.type === "text" ? content.slice(0, -1) : content;
  const joined = last?.type === "text" ? `${last.text.replace(/\n$/, "")}\n\n${text}` : text;
  return { content: [...before, { type: "text", text: joined }], details };
}

/**
 * Tells of a time-out that the shell had exited before, as pi 1.x does, but only for its own processes.
 * @param definition shows the version by its declarations
 */
function explained(error: unknown, call: ForegroundCall, definition: Definition): unknown {
  const { exitBeforeTimeout } = call;
  if (!(error instanceof Error) || !exitBeforeTimeout || !("outputSchema" in definition)) return error;
  const seconds = Math.round(exitBeforeTimeout.afterMs / 100) / 10;
  return new Error(bashText.leftWriting(error.message, exitBeforeTimeout.exitCode, seconds));
}
