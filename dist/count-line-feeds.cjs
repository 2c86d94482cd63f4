// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_permissions = require("./permissions.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
// extensions/monitor/host/shell-settings.ts
function loadShellSettings(ctx) {
	let pi = _earendil_works_pi_coding_agent.SettingsManager.create(ctx.cwd, (0, _earendil_works_pi_coding_agent.getAgentDir)(), { projectTrusted: ctx.isProjectTrusted() });
	return {
		shellPath: pi.getShellPath(),
		shellCommandPrefix: pi.getShellCommandPrefix()
	};
}
// extensions/monitor/host/shell-command.ts
async function shellCommand(command, settings, ctx) {
	if (process.platform === "win32") throw Error(require_permissions.t.windows);
	let { shell, args } = shellConfig(settings.shellPath), { shellCommandPrefix: commandPrefix } = settings;
	return {
		shell,
		args,
		...await preparedByBash(command, ctx, commandPrefix === void 0 ? {} : { commandPrefix })
	};
}
async function shellEnvironment(ctx) {
	return (await preparedByBash("true", ctx, { exposeSessionEnvironment: !1 })).env;
}
async function preparedByBash(command, ctx, options) {
	let prepared;
	if (await (0, _earendil_works_pi_coding_agent.createBashToolDefinition)(ctx.cwd, {
		...options,
		operations: { async exec(resolvedCommand, cwd, { env }) {
			return prepared = {
				command: resolvedCommand,
				cwd,
				env: env ?? process.env
			}, { exitCode: 0 };
		} }
	}).execute("pi-monitor", { command }, void 0, void 0, ctx), !prepared) throw Error(require_permissions.t.noCommand);
	return prepared;
}
function shellConfig(shellPath) {
	try {
		return (0, _earendil_works_pi_coding_agent.getShellConfig)(shellPath);
	} catch (error) {
		throw Error(require_permissions.t.noShell(shellPath), { cause: error });
	}
}
// extensions/core/text/byte-scan-module.ts
function byteScanModule() {
	let type = [
		1,
		96,
		1,
		I32,
		1,
		I32
	], functions = [1, 0], memories = [
		1,
		0,
		1
	], exports = [
		2,
		...name("memory"),
		2,
		0,
		...name("scan"),
		0,
		0
	], body = [
		2,
		2,
		I32,
		3,
		V128,
		...loop,
		...result,
		END
	], code = [
		1,
		...unsigned(body.length),
		...body
	];
	return Uint8Array.from([
		0,
		97,
		115,
		109,
		1,
		0,
		0,
		0,
		...section(1, type),
		...section(3, functions),
		...section(5, memories),
		...section(7, exports),
		...section(10, code)
	]);
}
const I32 = 127, V128 = 123, END = 11, get = (local) => [32, local], set = (local) => [33, local], tee = (local) => [34, local], i32Const = (value) => [65, ...signed(value)], branchIf = (depth) => [13, depth], simd = (instruction) => [253, ...unsigned(instruction)], v128Load = [
	...simd(0),
	0,
	0
], splat = (byte) => [...i32Const(byte), ...simd(15)], V128_ANDNOT = simd(79), V128_OR = simd(80), V128_ANY_TRUE = simd(83), I8X16_EQ = simd(35), I8X16_GT_U = simd(40), I8X16_BITMASK = simd(100), I8X16_SUB = simd(113), countFeeds = [
	...get(3),
	...splat(10),
	...I8X16_EQ,
	...tee(5),
	...I8X16_BITMASK,
	105,
	...get(2),
	106,
	...set(2)
], lookForOthers = [
	...get(3),
	...splat(32),
	...I8X16_SUB,
	...splat(94),
	...I8X16_GT_U,
	...get(5),
	...get(3),
	...splat(9),
	...I8X16_EQ,
	...V128_OR,
	...V128_ANDNOT,
	...get(4),
	...V128_OR,
	...set(4)
], loop = [
	3,
	64,
	...get(1),
	...v128Load,
	...set(3),
	...countFeeds,
	...lookForOthers,
	...get(1),
	...i32Const(16),
	106,
	...tee(1),
	...get(0),
	72,
	...branchIf(0),
	11
], result = [
	...get(2),
	...get(2),
	...i32Const(-1),
	115,
	...get(4),
	...V128_ANY_TRUE,
	69,
	27
];
function section(id, content) {
	return [
		id,
		...unsigned(content.length),
		...content
	];
}
function name(text) {
	return [text.length, ...Buffer.from(text)];
}
function unsigned(value) {
	return value < 128 ? [value] : [value & 127 | 128, ...unsigned(value >>> 7)];
}
function signed(value) {
	return value >= -64 && value < 64 ? [value & 127] : [value & 127 | 128, ...signed(value >> 7)];
}
// extensions/core/text/byte-scan.ts
const PIECE_BYTES = 65536, IS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => +(byte >= 32 && byte < 127 || byte === 9 || byte === 10));
let scanner;
function scanBytes(bytes) {
	if (bytes.length < 64) return scanOneByOne(bytes);
	if (scanner ??= vectorScanner() ?? scanOneByOne, bytes.length <= PIECE_BYTES) return scanner(bytes);
	let scan = {
		lineFeeds: 0,
		isPlain: !0
	};
	for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
		let { lineFeeds, isPlain } = scanner(bytes.subarray(start, start + PIECE_BYTES));
		scan.lineFeeds += lineFeeds, scan.isPlain &&= isPlain;
	}
	return scan;
}
function scanOneByOne(bytes) {
	let lineFeeds = 0, isPlain = !0;
	for (let byte of bytes) byte === 10 ? lineFeeds++ : IS_PLAIN[byte] === 0 && (isPlain = !1);
	return {
		lineFeeds,
		isPlain
	};
}
function vectorScanner() {
	try {
		let { memory, scan } = new WebAssembly.Instance(new WebAssembly.Module(byteScanModule())).exports;
		if (!(memory instanceof WebAssembly.Memory) || typeof scan != "function") return;
		let room = new Uint8Array(memory.buffer);
		return (piece) => {
			room.set(piece);
			let end = Math.ceil(piece.length / 16) * 16;
			room.fill(32, piece.length, end);
			let found = scan(end);
			return {
				lineFeeds: found < 0 ? ~found : found,
				isPlain: found >= 0
			};
		};
	} catch {
		return;
	}
}
// extensions/core/text/count-line-feeds.ts
function countLineFeeds(bytes) {
	return scanBytes(bytes).lineFeeds;
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return loadShellSettings;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return shellEnvironment;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return scanBytes;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return shellCommand;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return countLineFeeds;
	}
});
