// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_runtime = require("./runtime2.cjs");
const require_task_label = require("./task-label.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
// extensions/monitor/pty/painted-screen.ts
const CSI = "\x1B[";
const PLAIN = `${CSI}0m`;
async function paintedScreen(logPath, from, to, heading) {
	return await require_runtime.withEmulated(logPath, from, (terminal) => {
		terminal.resize(to.columns, to.rows);
		return terminal.buffer.active.type === "alternate" ? fullScreen(terminal) : mainScreen(terminal, heading);
	});
}
function fullScreen(terminal) {
	return `${CSI}?1049h${CSI}H${paint(terminal, 0, terminal.rows)}${modes(terminal.modes)}`;
}
function mainScreen(terminal, heading) {
	const { active } = terminal.buffer;
	const used = Math.max(active.cursorY + 1, lastUsedRow(terminal) + 1);
	return `${heading}\r\n${paint(terminal, Math.max(0, used - (terminal.rows - 1)), used)}${modes(terminal.modes)}`;
}
function paint(terminal, from, to) {
	const { active } = terminal.buffer;
	const rows = Array.from({ length: to - from }, (_, row) => paintedRow(active.getLine(active.baseY + from + row), terminal.cols));
	const up = to - 1 - active.cursorY;
	const cursor = `\r${up > 0 ? `${CSI}${up}A` : ""}${active.cursorX > 0 ? `${CSI}${active.cursorX}C` : ""}`;
	return `${CSI}?7l${rows.join("\r\n")}${CSI}?7h${cursor}`;
}
function paintedRow(line, columns) {
	let row = "";
	let style = PLAIN;
	const length = line ? usedColumns(line, columns) : 0;
	for (let column = 0; column < length; column++) {
		const cell = line?.getCell(column);
		if (!cell || cell.getWidth() === 0) continue;
		const cellStyle = styleOf(cell);
		if (cellStyle !== style) row += cellStyle;
		style = cellStyle;
		row += cell.getChars() || " ";
	}
	return style === PLAIN ? row : row + PLAIN;
}
function lastUsedRow({ buffer: { active }, rows, cols }) {
	for (let row = rows - 1; row >= 0; row--) {
		const line = active.getLine(active.baseY + row);
		if (line && usedColumns(line, cols) > 0) return row;
	}
	return -1;
}
function usedColumns(line, columns) {
	for (let column = columns - 1; column >= 0; column--) {
		const cell = line.getCell(column);
		if (cell && (cell.getChars().trim() !== "" || !cell.isAttributeDefault())) return column + cell.getWidth();
	}
	return 0;
}
function styleOf(cell) {
	if (cell.isAttributeDefault()) return PLAIN;
	const attributes = [
		cell.isBold(),
		cell.isDim(),
		cell.isItalic(),
		cell.isUnderline(),
		cell.isBlink(),
		false,
		cell.isInverse(),
		cell.isInvisible(),
		cell.isStrikethrough()
	].flatMap((isOn, index) => isOn ? [index + 1] : []);
	const colours = [...colour(38, cell.isFgPalette(), cell.isFgRGB(), cell.getFgColor()), ...colour(48, cell.isBgPalette(), cell.isBgRGB(), cell.getBgColor())];
	return `${CSI}${[
		0,
		...attributes,
		...colours
	].join(";")}m`;
}
function colour(layer, isPalette, isRgb, value) {
	if (isPalette) return [
		layer,
		5,
		value
	];
	return isRgb ? [
		layer,
		2,
		value >> 16,
		value >> 8 & 255,
		value & 255
	] : [];
}
const MOUSE = {
	none: "",
	x10: `${CSI}?9h`,
	vt200: `${CSI}?1000h${CSI}?1006h`,
	drag: `${CSI}?1002h${CSI}?1006h`,
	any: `${CSI}?1003h${CSI}?1006h`
};
function modes(on) {
	return [
		on.applicationCursorKeysMode ? `${CSI}?1h` : "",
		on.applicationKeypadMode ? "\x1B=" : "",
		on.bracketedPasteMode ? `${CSI}?2004h` : "",
		on.insertMode ? `${CSI}4h` : "",
		on.sendFocusMode ? `${CSI}?1004h` : "",
		on.wraparoundMode ? "" : `${CSI}?7l`,
		MOUSE[on.mouseTrackingMode]
	].join("");
}
// extensions/monitor/ui/panel/typed-task.ts
function typedTask(task) {
	const title = require_task_label.labelOf(task);
	const { input } = task;
	if (!input) throw new Error(task.isBetweenRuns ? `${title} has ended, and is started again soon.` : `${title} reads nothing: it was started without stdin or pty.`);
	return {
		title,
		input,
		async paint(terminal, to, heading, caughtUp) {
			await task.flushLogs(caughtUp);
			return await paintedScreen(task.logs[0].path, terminal.size, to, heading);
		}
	};
}
// extensions/monitor/ui/panel/panel-tasks.ts
function panelTasks(tasks, restart, sessionId, send) {
	const { registry } = tasks;
	const trees = new Map();
	return {
		all: () => [...registry.running(), ...registry.ended().reverse()].map(require_runtime.taskView),
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
			const task = tasks.findRunning(id, "person");
			task.isProtected = !task.isProtected;
			return task.isProtected ? `Protected: only you stop ${require_task_label.labelOf(task)}.` : `No longer protected: ${require_task_label.labelOf(task)}.`;
		},
		adopt(id) {
			const task = tasks.findRunning(id, "person");
			tasks.adopt(task, sessionId());
			return `Adopted ${require_task_label.labelOf(task)}: it wakes this session as its wake says.`;
		},
		async measure(id) {
			const running = new Set(registry.running().map((task) => task.identity));
			for (const known of trees.keys()) if (!running.has(known)) trees.delete(known);
			const { identity } = registry.running().find((task) => task.id === id) ?? {};
			if (!identity) return void 0;
			const tree = trees.get(identity) ?? new require_runtime.TaskTree(identity);
			trees.set(identity, tree);
			return await require_runtime.treeFacts(tree);
		},
		typed: (id) => typedTask(tasks.findRunning(id, "person")),
		send,
		restart: (id) => restart(registry.find(id)),
		forgetFinished() {
			registry.forgetEnded();
		},
		async copy(text) {
			await (0, _earendil_works_pi_coding_agent.copyToClipboard)(text);
			return hasClipboard(process.env);
		}
	};
}
function hasClipboard(env) {
	const isRemote = Boolean(env.SSH_CONNECTION || env.SSH_CLIENT || env.MOSH_CONNECTION);
	const hasDisplay = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.TERMUX_VERSION);
	return !isRemote && (process.platform !== "linux" || hasDisplay);
}
exports.hasClipboard = hasClipboard;
exports.panelTasks = panelTasks;
