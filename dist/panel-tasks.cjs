// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_runtime = require("./runtime2.cjs");
const require_task_label = require("./task-label.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
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
			const { identity } = registry.running().find((task) => task.id === id) ?? {};
			if (!identity) return void 0;
			const tree = trees.get(identity) ?? new require_runtime.TaskTree(identity);
			trees.set(identity, tree);
			return await require_runtime.treeFacts(tree);
		},
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
