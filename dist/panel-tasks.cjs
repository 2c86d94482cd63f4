// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_first_task = require("./first-task.cjs"), require_task_label = require("./task-label.cjs"), require_panel = require("./panel.cjs"), require_panel_acts = require("./panel-acts.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
// extensions/monitor/pty/painted-screen.ts
const PLAIN = "\x1B[0m";
async function paintedScreen(logPath, from, to, heading) {
	return await require_first_task.a(logPath, from, (terminal) => (terminal.resize(to.columns, to.rows), terminal.buffer.active.type === "alternate" ? fullScreen(terminal) : mainScreen(terminal, heading)));
}
function fullScreen(terminal) {
	return `[?1049h[H${paint(terminal, 0, terminal.rows)}${modes(terminal.modes)}`;
}
function mainScreen(terminal, heading) {
	let { active } = terminal.buffer, used = Math.max(active.cursorY + 1, lastUsedRow(terminal) + 1);
	return `${heading}\r\n${paint(terminal, Math.max(0, used - (terminal.rows - 1)), used)}${modes(terminal.modes)}`;
}
function paint(terminal, from, to) {
	let { active } = terminal.buffer, rows = Array.from({ length: to - from }, (_, row) => paintedRow(active.getLine(active.baseY + from + row), terminal.cols)), up = to - 1 - active.cursorY, cursor = `\r${up > 0 ? `[${up}A` : ""}${active.cursorX > 0 ? `[${active.cursorX}C` : ""}`;
	return `[?7l${rows.join("\r\n")}[?7h${cursor}`;
}
function paintedRow(line, columns) {
	let row = "", style = PLAIN, length = line ? usedColumns(line, columns) : 0;
	for (let column = 0; column < length; column++) {
		let cell = line?.getCell(column);
		if (!cell || cell.getWidth() === 0) continue;
		let cellStyle = styleOf(cell);
		cellStyle !== style && (row += cellStyle), style = cellStyle, row += cell.getChars() || " ";
	}
	return style === PLAIN ? row : row + PLAIN;
}
function lastUsedRow({ buffer: { active }, rows, cols }) {
	for (let row = rows - 1; row >= 0; row--) {
		let line = active.getLine(active.baseY + row);
		if (line && usedColumns(line, cols) > 0) return row;
	}
	return -1;
}
function usedColumns(line, columns) {
	for (let column = columns - 1; column >= 0; column--) {
		let cell = line.getCell(column);
		if (cell && (cell.getChars().trim() !== "" || !cell.isAttributeDefault())) return column + cell.getWidth();
	}
	return 0;
}
function styleOf(cell) {
	if (cell.isAttributeDefault()) return PLAIN;
	let attributes = [
		cell.isBold(),
		cell.isDim(),
		cell.isItalic(),
		cell.isUnderline(),
		cell.isBlink(),
		!1,
		cell.isInverse(),
		cell.isInvisible(),
		cell.isStrikethrough()
	].flatMap((isOn, index) => isOn ? [index + 1] : []), colours = [...colour(38, cell.isFgPalette(), cell.isFgRGB(), cell.getFgColor()), ...colour(48, cell.isBgPalette(), cell.isBgRGB(), cell.getBgColor())];
	return `[${[
		0,
		...attributes,
		...colours
	].join(";")}m`;
}
function colour(layer, isPalette, isRgb, value) {
	return isPalette ? [
		layer,
		5,
		value
	] : isRgb ? [
		layer,
		2,
		value >> 16,
		value >> 8 & 255,
		value & 255
	] : [];
}
const MOUSE = {
	none: "",
	x10: "\x1B[?9h",
	vt200: "\x1B[?1000h\x1B[?1006h",
	drag: "\x1B[?1002h\x1B[?1006h",
	any: "\x1B[?1003h\x1B[?1006h"
};
function modes(on) {
	return [
		on.applicationCursorKeysMode ? "\x1B[?1h" : "",
		on.applicationKeypadMode ? "\x1B=" : "",
		on.bracketedPasteMode ? "\x1B[?2004h" : "",
		on.insertMode ? "\x1B[4h" : "",
		on.sendFocusMode ? "\x1B[?1004h" : "",
		on.wraparoundMode ? "" : "\x1B[?7l",
		MOUSE[on.mouseTrackingMode]
	].join("");
}
// extensions/monitor/ui/panel/typed-task.ts
function typedTask(task) {
	let title = require_task_label.t(task), { input } = task;
	if (!input) throw Error(require_panel_acts.t.cannotType(task.isBetweenRuns, title));
	return {
		title,
		input,
		async paint(terminal, to, heading, caughtUp) {
			return await task.flushLogs(caughtUp), await paintedScreen(task.logs[0].path, terminal.size, to, heading);
		}
	};
}
// extensions/monitor/ui/panel/panel-tasks.ts
function panelTasks(tasks, restart, sessionId, send) {
	let { registry } = tasks, trees = new Map();
	return {
		all: () => [...registry.running(), ...registry.ended().reverse()].map(require_first_task.i),
		async stop(id) {
			await tasks.stop(id, "panel");
		},
		async stopSilently(id) {
			await tasks.silence(tasks.findRunning(id, "person"), {
				kind: "stopped",
				by: "panel"
			});
		},
		protect(id) {
			let task = tasks.findRunning(id, "person");
			return task.isProtected = !task.isProtected, require_panel.t.protected(task.isProtected, require_task_label.t(task));
		},
		adopt(id) {
			let task = tasks.findRunning(id, "person");
			return tasks.adopt(task, sessionId()), require_panel.t.adopted(require_task_label.t(task));
		},
		async measure(id) {
			let running = new Set(registry.running().map((task) => task.identity));
			for (let known of trees.keys()) running.has(known) || trees.delete(known);
			let { identity } = registry.running().find((task) => task.id === id) ?? {};
			if (!identity) return;
			let tree = trees.get(identity) ?? new require_first_task.l(identity);
			return trees.set(identity, tree), await require_first_task.c(tree);
		},
		typed: (id) => typedTask(tasks.findRunning(id, "person")),
		send,
		restart: (id) => restart(registry.find(id)),
		forgetFinished() {
			registry.forgetEnded();
		},
		async copy(text) {
			return await (0, _earendil_works_pi_coding_agent.copyToClipboard)(text), hasClipboard(process.env);
		}
	};
}
function hasClipboard(env) {
	let isRemote = !!(env.SSH_CONNECTION || env.SSH_CLIENT || env.MOSH_CONNECTION), hasDisplay = !!(env.DISPLAY || env.WAYLAND_DISPLAY || env.TERMUX_VERSION);
	return !isRemote && (process.platform !== "linux" || hasDisplay);
}
exports.hasClipboard = hasClipboard, exports.panelTasks = panelTasks;
