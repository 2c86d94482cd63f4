// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_task_label = require("./task-label.cjs"), require_session = require("./session.cjs"), require_quit_line = require("./quit-line.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/host/confirm-quit.ts
const WIDGET = "monitor-quit", QUIT = "/quit", BEGUN = /^\/q?u?i?t?$/;
function confirmQuit(ctx, running) {
	let tui, clearedAtMs = -Infinity, isAsking = !1, focusedEditor = () => {
		tui ??= tuiOf(ctx);
		let focused = tui?.getFocusedComponent() ?? void 0;
		return focused && isEditor(focused) ? focused : void 0;
	}, ask = async (quit) => {
		isAsking = !0;
		try {
			await ctx.ui.confirm(require_session.t.quit, questionText(running())) && quit();
		} catch {} finally {
			isAsking = !1;
		}
	};
	return ctx.ui.onTerminalInput((data) => {
		let keys = (0, _earendil_works_pi_tui.getKeybindings)(), isExit = keys.matches(data, "app.exit"), isClear = keys.matches(data, "app.clear"), isSubmit = keys.matches(data, "tui.input.submit");
		if (!(isExit || isClear || isSubmit) || isAsking || running().length === 0) return;
		let editor = focusedEditor();
		if (!editor) return;
		if (isExit && editor.getText() === "") return ask(() => editor.handleInput(data)), { consume: !0 };
		if (isClear) {
			let nowMs = performance.now(), isSecond = nowMs - clearedAtMs < 500;
			return clearedAtMs = nowMs, isSecond ? (ask(() => {
				editor.handleInput(data), editor.handleInput(data);
			}), { consume: !0 }) : void 0;
		}
		if (!isSubmit) return;
		let isCompleted = completesByEnter(editor);
		if (isCompleted && editor.handleInput("	"), editor.getText().trim() === QUIT) return ctx.ui.setEditorText(""), ask(() => {
			ctx.ui.setEditorText(QUIT), editor.handleInput(data);
		}), { consume: !0 };
		if (isCompleted) return editor.handleInput(data), { consume: !0 };
	});
}
function completesByEnter(editor) {
	let text = editor.getText();
	return text !== QUIT && BEGUN.test(text) && editor.isShowingAutocomplete?.() === !0;
}
function tuiOf(ctx) {
	let found;
	return ctx.ui.setWidget(WIDGET, (tui) => (holdsFocus(tui) && (found = tui), {
		render: () => [],
		invalidate() {}
	})), ctx.ui.setWidget(WIDGET, void 0), found;
}
function holdsFocus(tui) {
	return "getFocusedComponent" in tui && typeof tui.getFocusedComponent == "function";
}
function isEditor(focused) {
	return "getText" in focused && typeof focused.getText == "function" && "setText" in focused;
}
function questionText(tasks) {
	let named = tasks.slice(0, 5).map((task) => `${task.id} ${require_task_label.i(task)}`), more = tasks.length - named.length, names = [...named, ...more > 0 ? [`${more} more`] : []].join(", ");
	return require_session.t.willEnd(require_quit_line.t(tasks), names);
}
exports.confirmQuit = confirmQuit;
