import type {
  ExtensionAPI,
  ExtensionContext,
  SessionShutdownEvent,
  SessionStartEvent,
} from "@earendil-works/pi-coding-agent";
import { Arbiter } from "../delivery/arbiter.ts";
import { type DeclareTool, toolDeclarer } from "../tools/declare-tool.ts";
import type { toolRow } from "../tools/tool-row.ts";
import { type FeatureRuntime, LazyRuntime } from "./lazy-runtime.ts";
import { commandLineNames, loadRows } from "./start-options.ts";

/** A part of the package that a user can leave out: monitors, loops. */
export interface Feature<Runtime extends FeatureRuntime> {
  /** `--no-<name>` starts pi without it. */
  name: string;
  /** As in `Start without monitors`. */
  plural: string;
  /** Loads and registers what draws its messages. */
  registerRows(pi: ExtensionAPI): Promise<void>;
  /** Tells pi and the model of its tools. */
  declareTools(declare: DeclareTool, runtime: LazyRuntime<Runtime>): void;
  /**
   * Sets up one session: what must be there from its start.
   * @returns what ends the session; the runtime has been ended before
   */
  startSession(session: FeatureSession<Runtime>): Promise<() => Promise<void>>;
}

/** What the features of one session share. */
export interface SharedSession {
  pi: ExtensionAPI;
  ctx: ExtensionContext;
  start: SessionStartEvent;
  arbiter: Arbiter;
  declareTool: DeclareTool;
}

/** What a feature is given of a session. */
export interface FeatureSession<Runtime extends FeatureRuntime> extends SharedSession {
  /** `startWith` tells it how it is started. */
  runtime: LazyRuntime<Runtime>;
}

/** A feature as pi's events drive it. */
interface RegisteredFeature {
  startSession(session: SharedSession): Promise<void>;
  endSession(reason: SessionShutdownEvent["reason"]): Promise<void>;
}

export interface DefinedFeature {
  registerRows(pi: ExtensionAPI): Promise<void>;
  register(pi: ExtensionAPI, declareTool: DeclareTool): RegisteredFeature;
}

export function defineFeature<Runtime extends FeatureRuntime>(feature: Feature<Runtime>): DefinedFeature {
  return {
    registerRows: feature.registerRows,
    register: (pi, declareTool) => registerFeature(pi, feature, declareTool),
  };
}

/**
 * Registers the features with pi. They share one arbiter in each session, so that a wake of one knows of
 * the wakes of the others.
 * @param loadToolRow loads what draws the rows of their tools
 */
export async function registerFeatures(
  pi: ExtensionAPI,
  features: readonly DefinedFeature[],
  loadToolRow: () => Promise<typeof toolRow>,
): Promise<void> {
  const rows = await loadRows(pi, async () => {
    const [row] = await Promise.all([loadToolRow(), ...features.map((feature) => feature.registerRows(pi))]);
    return row;
  });
  const declareTool = toolDeclarer(pi, rows);
  const registered = features.map((feature) => feature.register(pi, declareTool));
  let arbiter: Arbiter | undefined;
  pi.on("session_start", async (start, ctx) => {
    // After a fork or a switch over RPC pi says it twice to the same runtime.
    arbiter ??= new Arbiter(pi, ctx);
    const session = { pi, ctx, start, arbiter, declareTool };
    const failures: unknown[] = [];
    for (const feature of registered) {
      await feature.startSession(session).catch((error: unknown) => failures.push(error));
    }
    // pi shows it; what has not failed works.
    if (failures.length > 0) throw failures[0];
  });
  pi.on("session_shutdown", async ({ reason }) => {
    for (const feature of registered) await feature.endSession(reason);
  });
}

function registerFeature<Runtime extends FeatureRuntime>(
  pi: ExtensionAPI,
  feature: Feature<Runtime>,
  declareTool: DeclareTool,
): RegisteredFeature {
  const runtime = new LazyRuntime<Runtime>();
  const offFlag = `no-${feature.name}`;
  const mayBeOff = commandLineNames(offFlag);
  let starting: Promise<() => Promise<void>> | undefined;
  let ended = false;

  pi.registerFlag(offFlag, { type: "boolean", description: `Start without ${feature.plural}` });
  if (!mayBeOff) feature.declareTools(declareTool, runtime);

  return {
    async startSession(session) {
      // A flag's value is not known before.
      if (pi.getFlag(offFlag)) return;
      if (!starting) {
        if (mayBeOff) feature.declareTools(declareTool, runtime);
        starting = feature.startSession({ ...session, runtime });
        // Without what has failed nothing can be started, and a tool says why.
        starting.catch((error: unknown) => runtime.startWith(() => Promise.reject(error as Error)));
      }
      await starting;
    },
    async endSession(reason) {
      if (ended) return;
      ended = true;
      // Of a start that failed, pi has told.
      const endSession = await starting?.catch(() => undefined);
      await runtime.end(reason);
      await endSession?.();
    },
  };
}
