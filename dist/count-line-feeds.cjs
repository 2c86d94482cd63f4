// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_format = require("./format.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
// extensions/monitor/host/shell-settings.ts
function loadShellSettings(ctx) {
	const pi = _earendil_works_pi_coding_agent.SettingsManager.create(ctx.cwd, (0, _earendil_works_pi_coding_agent.getAgentDir)(), { projectTrusted: ctx.isProjectTrusted() });
	return {
		shellPath: pi.getShellPath(),
		shellCommandPrefix: pi.getShellCommandPrefix()
	};
}
// extensions/monitor/host/shell-command.ts
async function shellCommand(command, settings, ctx) {
	if (process.platform === "win32") throw new Error("Monitors need Linux, macOS or WSL: on Windows itself processes cannot be ended reliably.");
	const { shell, args } = shellConfig(settings.shellPath);
	const { shellCommandPrefix: commandPrefix } = settings;
	return {
		shell,
		args,
		...await preparedByBash(command, ctx, commandPrefix === void 0 ? {} : { commandPrefix })
	};
}
async function shellEnvironment(ctx) {
	return (await preparedByBash("true", ctx, { exposeSessionEnvironment: false })).env;
}
async function preparedByBash(command, ctx, options) {
	let prepared;
	await (0, _earendil_works_pi_coding_agent.createBashToolDefinition)(ctx.cwd, {
		...options,
		operations: { async exec(resolvedCommand, cwd, { env }) {
			prepared = {
				command: resolvedCommand,
				cwd,
				env: env ?? process.env
			};
			return { exitCode: 0 };
		} }
	}).execute("pi-monitor", { command }, void 0, void 0, ctx);
	if (!prepared) throw new Error("pi's bash tool did not say how it would run the command.");
	return prepared;
}
function shellConfig(shellPath) {
	try {
		return (0, _earendil_works_pi_coding_agent.getShellConfig)(shellPath);
	} catch (error) {
		throw new Error(`The shell does not exist: ${shellPath === void 0 ? "none" : require_format.displayPath(shellPath)}. Correct or remove shellPath in pi's settings. Nothing was started.`, { cause: error });
	}
}
function wordsOf(bytes) {
	const start = Math.min(-bytes.byteOffset & 3, bytes.length);
	const count = bytes.length - start >> 2;
	return {
		words: new Int32Array(bytes.buffer, count === 0 ? 0 : bytes.byteOffset + start, count),
		start,
		end: start + count * 4
	};
}
// extensions/core/text/count-line-feeds.ts
const LINE_FEED = 10;
const FOUR_LINE_FEEDS = 168430090;
function countLineFeeds(bytes) {
	const { words, start, end } = wordsOf(bytes);
	let feeds = countIn(bytes, 0, start) + countIn(bytes, end, bytes.length);
	for (let index = 0; index < words.length; index++) {
		const difference = (words[index] ?? 0) ^ FOUR_LINE_FEEDS;
		const found = ~((difference & 2139062143) + 2139062143 | difference | 2139062143);
		feeds += Math.imul(found >>> 7, 16843009) >>> 24;
	}
	return feeds;
}
function countIn(bytes, start, end) {
	let feeds = 0;
	for (let at = start; at < end; at++) if (bytes[at] === LINE_FEED) feeds++;
	return feeds;
}
Object.defineProperty(exports, "countLineFeeds", {
	enumerable: true,
	get: function() {
		return countLineFeeds;
	}
});
Object.defineProperty(exports, "loadShellSettings", {
	enumerable: true,
	get: function() {
		return loadShellSettings;
	}
});
Object.defineProperty(exports, "shellCommand", {
	enumerable: true,
	get: function() {
		return shellCommand;
	}
});
Object.defineProperty(exports, "shellEnvironment", {
	enumerable: true,
	get: function() {
		return shellEnvironment;
	}
});
Object.defineProperty(exports, "wordsOf", {
	enumerable: true,
	get: function() {
		return wordsOf;
	}
});
