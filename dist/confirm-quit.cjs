// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_task_label = require("./task-label.cjs"), require_session = require("./session.cjs"), require_quit_line = require("./quit-line.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/host/confirm-quit.ts
const WIDGET = "monitor-quit", QUIT = "/quit", BEGUN = /^\/q?u?i?t?$/;
function confirmQuit(e, t) {
	let n, r = -Infinity, i = !1, focusedEditor = () => {
		n ??= tuiOf(e);
		let t = n?.getFocusedComponent() ?? void 0;
		return t && isEditor(t) ? t : void 0;
	}, ask = async (n) => {
		i = !0;
		try {
			await e.ui.confirm(require_session.t.quit, questionText(t())) && n();
		} catch {} finally {
			i = !1;
		}
	};
	return e.ui.onTerminalInput((n) => {
		let a = (0, _earendil_works_pi_tui.getKeybindings)(), o = a.matches(n, "app.exit"), s = a.matches(n, "app.clear"), c = a.matches(n, "tui.input.submit");
		if (!(o || s || c) || i || t().length === 0) return;
		let l = focusedEditor();
		if (!l) return;
		if (o && l.getText() === "") return ask(() => l.handleInput(n)), { consume: !0 };
		if (s) {
			let e = performance.now(), t = e - r < 500;
			return r = e, t ? (ask(() => {
				l.handleInput(n), l.handleInput(n);
			}), { consume: !0 }) : void 0;
		}
		if (!c) return;
		let u = completesByEnter(l);
		if (u && l.handleInput("	"), l.getText().trim() === QUIT) return e.ui.setEditorText(""), ask(() => {
			e.ui.setEditorText(QUIT), l.handleInput(n);
		}), { consume: !0 };
		if (u) return l.handleInput(n), { consume: !0 };
	});
}
function completesByEnter(e) {
	let t = e.getText();
	return t !== QUIT && BEGUN.test(t) && e.isShowingAutocomplete?.() === !0;
}
function tuiOf(e) {
	let t;
	return e.ui.setWidget(WIDGET, (e) => (holdsFocus(e) && (t = e), {
		render: () => [],
		invalidate() {}
	})), e.ui.setWidget(WIDGET, void 0), t;
}
function holdsFocus(e) {
	return "getFocusedComponent" in e && typeof e.getFocusedComponent == "function";
}
function isEditor(e) {
	return "getText" in e && typeof e.getText == "function" && "setText" in e;
}
function questionText(e) {
	let t = e.slice(0, 5).map((e) => `${e.id} ${require_task_label.i(e)}`), n = e.length - t.length, r = [...t, ...n > 0 ? [`${n} more`] : []].join(", ");
	return require_session.t.willEnd(require_quit_line.t(e), r);
}
exports.confirmQuit = confirmQuit;
