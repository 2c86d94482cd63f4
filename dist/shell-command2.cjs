// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_permissions = require("./permissions.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
// extensions/monitor/host/shell-settings.ts
function loadShellSettings(e) {
	let t = _earendil_works_pi_coding_agent.SettingsManager.create(e.cwd, (0, _earendil_works_pi_coding_agent.getAgentDir)(), { projectTrusted: e.isProjectTrusted() });
	return {
		shellPath: t.getShellPath(),
		shellCommandPrefix: t.getShellCommandPrefix()
	};
}
// extensions/monitor/host/shell-command.ts
async function shellCommand(e, t, n) {
	if (process.platform === "win32") throw Error(require_permissions.t.windows);
	let { shell: r, args: i } = shellConfig(t.shellPath), { shellCommandPrefix: a } = t;
	return {
		shell: r,
		args: i,
		...await preparedByBash(e, n, a === void 0 ? {} : { commandPrefix: a })
	};
}
async function shellEnvironment(e) {
	return (await preparedByBash("true", e, { exposeSessionEnvironment: !1 })).env;
}
async function preparedByBash(e, t, n) {
	let r;
	if (await (0, _earendil_works_pi_coding_agent.createBashToolDefinition)(t.cwd, {
		...n,
		operations: { async exec(e, t, { env: n }) {
			return r = {
				command: e,
				cwd: t,
				env: n ?? process.env
			}, { exitCode: 0 };
		} }
	}).execute("pi-monitor", { command: e }, void 0, void 0, t), !r) throw Error(require_permissions.t.noCommand);
	return r;
}
function shellConfig(e) {
	try {
		return (0, _earendil_works_pi_coding_agent.getShellConfig)(e);
	} catch (t) {
		throw Error(require_permissions.t.noShell(e), { cause: t });
	}
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return shellEnvironment;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return loadShellSettings;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return shellCommand;
	}
});
