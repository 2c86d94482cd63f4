import { type ExtensionContext, rawKeyHint } from "@earendil-works/pi-coding-agent";
import { getKeybindings, type KeyId, matchesKey } from "@earendil-works/pi-tui";
import { bashText } from "../texts/bash.ts";

/** The action in pi's `keybindings.json`. pi knows no actions of extensions, but keeps unknown ones. */
const ACTION = "monitor.background";
/**
 * The key works only while a command runs: otherwise pi's editor moves the cursor with it. As a shortcut of
 * an extension, pi would take it from the editor for good, and warn of that at each start.
 */
const DEFAULT_KEYS: readonly KeyId[] = ["alt+b"];

/** The key that moves a command to the background, while it listens. */
export class MoveKey {
  readonly #ctx: ExtensionContext;
  readonly #onPress: () => void;
  #stop: (() => void) | undefined;

  constructor(ctx: ExtensionContext, onPress: () => void) {
    this.#ctx = ctx;
    this.#onPress = onPress;
  }

  listen(): void {
    if (this.#ctx.mode !== "tui" || this.#stop) return;
    this.#stop = this.#ctx.ui.onTerminalInput((data) => {
      if (!keys().some((key) => matchesKey(data, key))) return undefined;
      this.#onPress();
      return { consume: true };
    });
  }

  close(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** The hint in the style of pi's own; `/bg` does the same if the person has unbound the key. */
  get hint(): string {
    const [key] = keys();
    return key === undefined ? bashText.moveHint : rawKeyHint(key, bashText.moveKey);
  }
}

function keys(): readonly KeyId[] {
  const bound = (getKeybindings().getUserBindings() as Readonly<Record<string, KeyId | KeyId[] | undefined>>)[
    ACTION
  ];
  if (bound === undefined) return DEFAULT_KEYS;
  return Array.isArray(bound) ? bound : [bound];
}
