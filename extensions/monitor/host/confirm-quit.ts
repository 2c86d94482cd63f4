import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { type Component, getKeybindings } from "@earendil-works/pi-tui";
import type { Task } from "../task/task.ts";
import { quotedLabelOf } from "../task/task-label.ts";
import { sessionText } from "../texts/session.ts";
import { kindsText } from "./quit-line.ts";

const WIDGET = "monitor-quit";
const QUIT = "/quit";
/** The typed texts that completion turns into `/quit`: some of its letters in their order. */
const BEGUN = /^\/q?u?i?t?$/;
const TAB = "\t";
/** pi quits at the second of two presses within this time. */
const TWICE_MS = 500;
/** The most tasks that the question names; it counts the others. */
const NAMED_MAX = 5;

/** pi's editor, or the one that another extension has put in its place. */
interface FocusedEditor extends Component {
  getText(): string;
  handleInput(data: string): void;
  isShowingAutocomplete?(): boolean;
}

/** Both pis have this method, but the declared type of the interface for widgets lacks it. */
interface FocusHolder {
  getFocusedComponent(): Component | null;
}

/**
 * Asks the person before pi quits while tasks run. pi has no event before a quit, so this gets the keys that
 * quit before the editor, and passes them on after a yes. Signals, the end of the terminal and
 * `ctx.shutdown` of other extensions end pi without a question.
 * @returns a function that stops asking
 */
export function confirmQuit(ctx: ExtensionContext, running: () => readonly Task[]): () => void {
  let tui: FocusHolder | undefined;
  let clearedAtMs = Number.NEGATIVE_INFINITY;
  let isAsking = false;

  const focusedEditor = (): FocusedEditor | undefined => {
    tui ??= tuiOf(ctx);
    const focused = tui?.getFocusedComponent() ?? undefined;
    return focused && isEditor(focused) ? focused : undefined;
  };

  const ask = async (quit: () => void): Promise<void> => {
    isAsking = true;
    try {
      if (await ctx.ui.confirm(sessionText.quit, questionText(running()))) quit();
    } catch {
      // The session has ended meanwhile.
    } finally {
      isAsking = false;
    }
  };

  return ctx.ui.onTerminalInput((data) => {
    const keys = getKeybindings();
    const isExit = keys.matches(data, "app.exit");
    const isClear = keys.matches(data, "app.clear");
    const isSubmit = keys.matches(data, "tui.input.submit");
    if (!(isExit || isClear || isSubmit) || isAsking || running().length === 0) return undefined;
    const editor = focusedEditor();
    if (!editor) return undefined;
    if (isExit && editor.getText() === "") {
      void ask(() => editor.handleInput(data));
      return { consume: true };
    }
    if (isClear) {
      const nowMs = performance.now();
      const isSecond = nowMs - clearedAtMs < TWICE_MS;
      clearedAtMs = nowMs;
      if (!isSecond) return undefined;
      void ask(() => {
        editor.handleInput(data);
        editor.handleInput(data);
      });
      return { consume: true };
    }
    if (!isSubmit) return undefined;
    const isCompleted = completesByEnter(editor);
    if (isCompleted) editor.handleInput(TAB);
    if (editor.getText().trim() === QUIT) {
      ctx.ui.setEditorText("");
      void ask(() => {
        ctx.ui.setEditorText(QUIT);
        editor.handleInput(data);
      });
      return { consume: true };
    }
    if (!isCompleted) return undefined;
    editor.handleInput(data);
    return { consume: true };
  });
}

/** Tells whether Enter would complete a command, perhaps to `/quit`, and run it at once. */
function completesByEnter(editor: FocusedEditor): boolean {
  const text = editor.getText();
  return text !== QUIT && BEGUN.test(text) && editor.isShowingAutocomplete?.() === true;
}

/** Gets pi's terminal interface, which only widgets get, by a widget that is gone at once. */
function tuiOf(ctx: ExtensionContext): FocusHolder | undefined {
  let found: FocusHolder | undefined;
  ctx.ui.setWidget(WIDGET, (tui: object) => {
    if (holdsFocus(tui)) found = tui;
    return { render: () => [], invalidate() {} };
  });
  ctx.ui.setWidget(WIDGET, undefined);
  return found;
}

function holdsFocus(tui: object): tui is FocusHolder {
  return "getFocusedComponent" in tui && typeof tui.getFocusedComponent === "function";
}

function isEditor(focused: Component): focused is FocusedEditor {
  return "getText" in focused && typeof focused.getText === "function" && "setText" in focused;
}

function questionText(tasks: readonly Task[]): string {
  const named = tasks.slice(0, NAMED_MAX).map((task) => `${task.id} ${quotedLabelOf(task)}`);
  const more = tasks.length - named.length;
  const names = [...named, ...(more > 0 ? [`${more} more`] : [])].join(", ");
  return sessionText.willEnd(kindsText(tasks), names);
}
