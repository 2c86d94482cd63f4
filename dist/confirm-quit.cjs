// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_task_label = require("./task-label.cjs");
const require_quit_line = require("./quit-line.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/host/confirm-quit.ts
const WIDGET = "monitor-quit";
const QUIT = "/quit";
const BEGUN = /^\/q?u?i?t?$/;
const TAB = "	";
const TWICE_MS = 500;
const NAMED_MAX = 5;
function confirmQuit(ctx, running) {
	let tui;
	let clearedAtMs = Number.NEGATIVE_INFINITY;
	let isAsking = false;
	const focusedEditor = () => {
		tui ??= tuiOf(ctx);
		const focused = tui?.getFocusedComponent() ?? void 0;
		return focused && isEditor(focused) ? focused : void 0;
	};
	const ask = async (quit) => {
		isAsking = true;
		try {
			if (await ctx.ui.confirm("Quit pi?", questionText(running()))) quit();
		} catch {} finally {
			isAsking = false;
		}
	};
	return ctx.ui.onTerminalInput((data) => {
		const keys = (0, _earendil_works_pi_tui.getKeybindings)();
		const isExit = keys.matches(data, "app.exit");
		const isClear = keys.matches(data, "app.clear");
		const isSubmit = keys.matches(data, "tui.input.submit");
		if (!(isExit || isClear || isSubmit) || isAsking || running().length === 0) return void 0;
		const editor = focusedEditor();
		if (!editor) return void 0;
		if (isExit && editor.getText() === "") {
			ask(() => editor.handleInput(data));
			return { consume: true };
		}
		if (isClear) {
			const nowMs = performance.now();
			const isSecond = nowMs - clearedAtMs < TWICE_MS;
			clearedAtMs = nowMs;
			if (!isSecond) return void 0;
			ask(() => {
				editor.handleInput(data);
				editor.handleInput(data);
			});
			return { consume: true };
		}
		if (!isSubmit) return void 0;
		const isCompleted = completesByEnter(editor);
		if (isCompleted) editor.handleInput(TAB);
		if (editor.getText().trim() === QUIT) {
			ctx.ui.setEditorText("");
			ask(() => {
				ctx.ui.setEditorText(QUIT);
				editor.handleInput(data);
			});
			return { consume: true };
		}
		if (!isCompleted) return void 0;
		editor.handleInput(data);
		return { consume: true };
	});
}
function completesByEnter(editor) {
	const text = editor.getText();
	return text !== QUIT && BEGUN.test(text) && editor.isShowingAutocomplete?.() === true;
}
function tuiOf(ctx) {
	let found;
	ctx.ui.setWidget(WIDGET, (tui) => {
		if (holdsFocus(tui)) found = tui;
		return {
			render: () => [],
			invalidate() {}
		};
	});
	ctx.ui.setWidget(WIDGET, void 0);
	return found;
}
function holdsFocus(tui) {
	return "getFocusedComponent" in tui && typeof tui.getFocusedComponent === "function";
}
function isEditor(focused) {
	return "getText" in focused && typeof focused.getText === "function" && "setText" in focused;
}
function questionText(tasks) {
	const named = tasks.slice(0, NAMED_MAX).map((task) => `${task.id} ${require_task_label.quotedLabelOf(task)}`);
	const more = tasks.length - named.length;
	const names = [...named, ...more > 0 ? [`${more} more`] : []].join(", ");
	return `${require_quit_line.kindsText(tasks)} will end: ${names}`;
}
exports.confirmQuit = confirmQuit;
