// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_pipeline = require("./pipeline.cjs"), require_panel_acts = require("./panel-acts.cjs"), require_first_task = require("./first-task.cjs"), require_task_label = require("./task-label.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
// extensions/monitor/pty/painted-screen.ts
const PLAIN = "\x1B[0m";
async function paintedScreen(e, t, n, r) {
	return await require_first_task.a(e, t, (e) => (e.resize(n.columns, n.rows), e.buffer.active.type === "alternate" ? fullScreen(e) : mainScreen(e, r)));
}
function fullScreen(e) {
	return `[?1049h[H${paint(e, 0, e.rows)}${modes(e.modes)}`;
}
function mainScreen(e, t) {
	let { active: n } = e.buffer, r = Math.max(n.cursorY + 1, lastUsedRow(e) + 1);
	return `${t}\r\n${paint(e, Math.max(0, r - (e.rows - 1)), r)}${modes(e.modes)}`;
}
function paint(e, t, n) {
	let { active: r } = e.buffer, i = Array.from({ length: n - t }, (n, i) => paintedRow(r.getLine(r.baseY + t + i), e.cols)), a = n - 1 - r.cursorY, o = `\r${a > 0 ? `[${a}A` : ""}${r.cursorX > 0 ? `[${r.cursorX}C` : ""}`;
	return `[?7l${i.join("\r\n")}[?7h${o}`;
}
function paintedRow(e, t) {
	let n = "", r = PLAIN, i = e ? usedColumns(e, t) : 0;
	for (let t = 0; t < i; t++) {
		let i = e?.getCell(t);
		if (!i || i.getWidth() === 0) continue;
		let a = styleOf(i);
		a !== r && (n += a), r = a, n += i.getChars() || " ";
	}
	return r === PLAIN ? n : n + PLAIN;
}
function lastUsedRow({ buffer: { active: e }, rows: t, cols: n }) {
	for (let r = t - 1; r >= 0; r--) {
		let t = e.getLine(e.baseY + r);
		if (t && usedColumns(t, n) > 0) return r;
	}
	return -1;
}
function usedColumns(e, t) {
	for (let n = t - 1; n >= 0; n--) {
		let t = e.getCell(n);
		if (t && (t.getChars().trim() !== "" || !t.isAttributeDefault())) return n + t.getWidth();
	}
	return 0;
}
function styleOf(e) {
	if (e.isAttributeDefault()) return PLAIN;
	let t = [
		e.isBold(),
		e.isDim(),
		e.isItalic(),
		e.isUnderline(),
		e.isBlink(),
		!1,
		e.isInverse(),
		e.isInvisible(),
		e.isStrikethrough()
	].flatMap((e, t) => e ? [t + 1] : []), n = [...colour(38, e.isFgPalette(), e.isFgRGB(), e.getFgColor()), ...colour(48, e.isBgPalette(), e.isBgRGB(), e.getBgColor())];
	return `[${[
		0,
		...t,
		...n
	].join(";")}m`;
}
function colour(e, t, n, r) {
	return t ? [
		e,
		5,
		r
	] : n ? [
		e,
		2,
		r >> 16,
		r >> 8 & 255,
		r & 255
	] : [];
}
const MOUSE = {
	none: "",
	x10: "\x1B[?9h",
	vt200: "\x1B[?1000h\x1B[?1006h",
	drag: "\x1B[?1002h\x1B[?1006h",
	any: "\x1B[?1003h\x1B[?1006h"
};
function modes(e) {
	return [
		e.applicationCursorKeysMode ? "\x1B[?1h" : "",
		e.applicationKeypadMode ? "\x1B=" : "",
		e.bracketedPasteMode ? "\x1B[?2004h" : "",
		e.insertMode ? "\x1B[4h" : "",
		e.sendFocusMode ? "\x1B[?1004h" : "",
		e.wraparoundMode ? "" : "\x1B[?7l",
		MOUSE[e.mouseTrackingMode]
	].join("");
}
// extensions/monitor/ui/panel/typed-task.ts
function typedTask(e) {
	let { input: t, label: n } = e;
	if (!t) throw Error(require_panel_acts.t.cannotType(e.isBetweenRuns, n));
	return {
		title: require_task_label.t(e),
		label: n,
		input: t,
		async paint(t, n, r, i) {
			return await e.flushLogs(i), await paintedScreen(e.logs[0].path, t.size, n, r);
		}
	};
}
// extensions/monitor/ui/panel/panel-tasks.ts
function panelTasks(e, t, n, r) {
	let { registry: i } = e, a = new Map();
	return {
		all: () => [...i.running(), ...i.ended().reverse()].map(require_first_task.i),
		async stop(t) {
			await e.stop(t, "panel");
		},
		async stopSilently(t) {
			await e.silence(e.findRunning(t, "person"), {
				kind: "stopped",
				by: "panel"
			});
		},
		protect(t) {
			let n = e.findRunning(t, "person");
			return n.isProtected = !n.isProtected, require_panel_acts.t.protected(n.isProtected, n.label);
		},
		adopt(t) {
			let r = e.findRunning(t, "person");
			return e.adopt(r, n()), require_panel_acts.t.adopted(r.label, require_first_task.o(r));
		},
		async measure(e) {
			let t = new Set(i.running().map((e) => e.identity));
			for (let e of a.keys()) t.has(e) || a.delete(e);
			let { identity: n } = i.running().find((t) => t.id === e) ?? {};
			if (!n) return;
			let r = a.get(n) ?? new require_pipeline.h(n);
			return a.set(n, r), await require_pipeline.l(r);
		},
		typed: (t) => typedTask(e.findRunning(t, "person")),
		send: r,
		restart: (e) => t(i.find(e)),
		forgetFinished() {
			i.forgetEnded();
		},
		async copy(e) {
			return await (0, _earendil_works_pi_coding_agent.copyToClipboard)(e), hasClipboard(process.env);
		}
	};
}
function hasClipboard(e) {
	let t = !!(e.SSH_CONNECTION || e.SSH_CLIENT || e.MOSH_CONNECTION), n = !!(e.DISPLAY || e.WAYLAND_DISPLAY || e.TERMUX_VERSION);
	return !t && (process.platform !== "linux" || n);
}
exports.hasClipboard = hasClipboard, exports.panelTasks = panelTasks;
