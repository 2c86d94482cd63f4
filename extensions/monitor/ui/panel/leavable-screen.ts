import type { TUI } from "@earendil-works/pi-tui";

/** pi's screen, which can be left to another program for a while. */
export type LeavableScreen = Pick<TUI, "start" | "stop" | "requestRender">;
