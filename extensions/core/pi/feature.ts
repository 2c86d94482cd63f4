import type {
  ExtensionAPI,
  ExtensionContext,
  SessionShutdownEvent,
  SessionStartEvent,
} from "@earendil-works/pi-coding-agent";
import { Arbiter } from "../delivery/arbiter.ts";
import { SessionSettings } from "../settings/session-settings.ts";
import type { SettingsPart } from "../settings/setting.ts";
import { loadingText } from "../texts/loading.ts";
import { type DeclareTool, FeatureTools, type ToolClash, type ToolRows } from "../tools/declare-tool.ts";
import type { toolRow } from "../tools/tool-row.ts";
import { type FeatureRuntime, LazyRuntime } from "./lazy-runtime.ts";
import type { ListTabs } from "./list-tab.ts";
import { loadRows } from "./start-options.ts";

/** A part of the package that a user can leave out, such as monitors or loops. */
export interface Feature<Runtime extends FeatureRuntime, Settings extends object> {
  /** With `--no-<name>`, pi starts without it. */
  name: string;
  /** Its part of pi's settings. */
  settings: SettingsPart<Settings>;
  /** Its name in sentences such as `Start without monitors`. */
  plural: string;
  /** Whether the model may find its tools by `tool_search`, where active, instead of being told of them. */
  defersTools?: true;
  /** Loads and registers the renderers of its messages. */
  registerRows(pi: ExtensionAPI): Promise<void>;
  /** Declares its tools to pi and the model. */
  declareTools(declare: DeclareTool, runtime: LazyRuntime<Runtime>): void;
  /**
   * Sets up the parts that a session needs from its start.
   * @returns a function that ends the session, called after the end of the runtime
   */
  startSession(session: FeatureSession<Runtime, Settings>): Promise<() => Promise<void>>;
}

/** The objects that the features of one session share. */
export interface SharedSession {
  pi: ExtensionAPI;
  ctx: ExtensionContext;
  start: SessionStartEvent;
  arbiter: Arbiter;
  /** The settings of all features. */
  settingsParts: readonly SettingsPart<object>[];
  /** The lists of features for the panel. */
  listTabs: ListTabs;
}

interface ReadSession extends SharedSession {
  allSettings: SessionSettings;
}

/** The objects that a feature gets for a session. */
export interface FeatureSession<Runtime extends FeatureRuntime, Settings extends object>
  extends SharedSession {
  settings: Readonly<Settings>;
  /** The feature tells it by `startWith` how it is started. */
  runtime: LazyRuntime<Runtime>;
  tools: FeatureTools;
}

/** A feature as pi's events drive it. */
interface RegisteredFeature {
  startSession(session: ReadSession): Promise<void>;
  endSession(reason: SessionShutdownEvent["reason"]): Promise<void>;
}

export interface DefinedFeature {
  settings: SettingsPart<object>;
  registerRows(pi: ExtensionAPI): Promise<void>;
  register(pi: ExtensionAPI, rows: ToolRows): RegisteredFeature;
}

export function defineFeature<Runtime extends FeatureRuntime, Settings extends object>(
  feature: Feature<Runtime, Settings>,
): DefinedFeature {
  return {
    settings: feature.settings,
    registerRows: feature.registerRows,
    register: (pi, rows) => registerFeature(pi, feature, rows),
  };
}

/**
 * Registers the features with pi. They share one arbiter in each session, which joins their wakes.
 * @param loadToolRow loads the renderer of the rows of their tools
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
  const registered = features.map((feature) => feature.register(pi, rows));
  const settingsParts = features.map((feature) => feature.settings);
  const listTabs: ListTabs = new Map();
  let arbiter: Arbiter | undefined;
  pi.on("session_start", async (start, ctx) => {
    // After a fork or a switch over RPC, pi emits this twice to the same runtime.
    const isSecond = arbiter !== undefined;
    arbiter ??= new Arbiter(pi, ctx);
    const allSettings = new SessionSettings(ctx, start.reason);
    if (!isSecond) await allSettings.tellOfBrokenFiles();
    const session = { pi, ctx, start, arbiter, settingsParts, listTabs, allSettings };
    const failures: unknown[] = [];
    for (const feature of registered) {
      await feature.startSession(session).catch((error: unknown) => failures.push(error));
    }
    await allSettings.tellOfStrayKeys(settingsParts);
    // pi shows the error; the other features work.
    if (failures.length > 0) throw failures[0];
  });
  pi.on("session_shutdown", async ({ reason }) => {
    for (const feature of registered) await feature.endSession(reason);
  });
}

function registerFeature<Runtime extends FeatureRuntime, Settings extends object>(
  pi: ExtensionAPI,
  feature: Feature<Runtime, Settings>,
  rows: ToolRows,
): RegisteredFeature {
  const runtime = new LazyRuntime<Runtime>();
  const offFlag = `no-${feature.name}`;
  let starting: Promise<() => Promise<void>> | undefined;
  let ended = false;

  pi.registerFlag(offFlag, { type: "boolean", description: loadingText.flag(feature.plural) });

  return {
    async startSession(session) {
      // A flag's value is not known earlier.
      if (pi.getFlag(offFlag)) return;
      if (starting) {
        await starting;
        return;
      }
      const tools = new FeatureTools(pi, rows, feature.defersTools);
      tools.declare((declare) => feature.declareTools(declare, runtime));
      starting = session.allSettings
        .of(feature.settings)
        .then((settings) => feature.startSession({ ...session, runtime, tools, settings }));
      // The tools of a feature that failed can start nothing, and each call says why.
      starting.catch((error: unknown) => runtime.startWith(() => Promise.reject(error as Error)));
      await starting;
      if (tools.clash) await tellOfClash(session.ctx, tools.clash, `--${offFlag}`);
    },
    async endSession(reason) {
      if (ended) return;
      ended = true;
      // pi has shown the error of a failed start.
      const endSession = await starting?.catch(() => undefined);
      await runtime.end(reason);
      await endSession?.();
    },
  };
}

/** @param offFlag the flag that starts pi without the feature */
async function tellOfClash(ctx: ExtensionContext, clash: ToolClash, offFlag: string): Promise<void> {
  const [{ clashText }, { show }] = await Promise.all([
    import("../tools/clash-text.ts"),
    import("./show.ts"),
  ]);
  show(ctx, clashText(clash, offFlag), "warning");
}
