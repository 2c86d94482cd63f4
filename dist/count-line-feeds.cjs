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
// extensions/core/text/byte-scan-module.ts
function byteScanModule() {
	const type = [
		1,
		96,
		1,
		I32,
		1,
		I32
	];
	const functions = [1, 0];
	const memories = [
		1,
		0,
		1
	];
	const exports = [
		2,
		...name("memory"),
		2,
		0,
		...name("scan"),
		0,
		0
	];
	const body = [
		...[
			2,
			2,
			I32,
			3,
			V128
		],
		...loop,
		...result,
		END
	];
	const code = [
		1,
		...unsigned(body.length),
		...body
	];
	return Uint8Array.from([
		...[
			0,
			97,
			115,
			109,
			1,
			0,
			0,
			0
		],
		...section(1, type),
		...section(3, functions),
		...section(5, memories),
		...section(7, exports),
		...section(10, code)
	]);
}
const I32 = 127;
const V128 = 123;
const END = 11;
const NO_RESULT = 64;
const END_OF_BYTES = 0;
const AT = 1;
const FEEDS = 2;
const BYTES = 3;
const NOT_PLAIN = 4;
const IS_FEED = 5;
const get = (local) => [32, local];
const set = (local) => [33, local];
const tee = (local) => [34, local];
const i32Const = (value) => [65, ...signed(value)];
const I32_EQZ = 69;
const I32_LT_S = 72;
const I32_POPCNT = 105;
const I32_ADD = 106;
const I32_XOR = 115;
const SELECT = 27;
const branchIf = (depth) => [13, depth];
const simd = (instruction) => [253, ...unsigned(instruction)];
const v128Load = [
	...simd(0),
	0,
	0
];
const splat = (byte) => [...i32Const(byte), ...simd(15)];
const V128_ANDNOT = simd(79);
const V128_OR = simd(80);
const V128_ANY_TRUE = simd(83);
const I8X16_EQ = simd(35);
const I8X16_GT_U = simd(40);
const I8X16_BITMASK = simd(100);
const I8X16_SUB = simd(113);
const countFeeds = [...[
	...get(BYTES),
	...splat(10),
	...I8X16_EQ,
	...tee(IS_FEED)
], ...[
	...I8X16_BITMASK,
	I32_POPCNT,
	...get(FEEDS),
	I32_ADD,
	...set(FEEDS)
]];
const lookForOthers = [
	...[
		...get(BYTES),
		...splat(32),
		...I8X16_SUB,
		...splat(94),
		...I8X16_GT_U
	],
	...[
		...get(IS_FEED),
		...get(BYTES),
		...splat(9),
		...I8X16_EQ,
		...V128_OR,
		...V128_ANDNOT
	],
	...[
		...get(NOT_PLAIN),
		...V128_OR,
		...set(NOT_PLAIN)
	]
];
const loop = [
	...[3, NO_RESULT],
	...[
		...get(AT),
		...v128Load,
		...set(BYTES)
	],
	...countFeeds,
	...lookForOthers,
	...[
		...get(AT),
		...i32Const(16),
		I32_ADD,
		...tee(AT),
		...get(END_OF_BYTES),
		I32_LT_S,
		...branchIf(0)
	],
	END
];
const result = [
	...get(FEEDS),
	...[
		...get(FEEDS),
		...i32Const(-1),
		I32_XOR
	],
	...[
		...get(NOT_PLAIN),
		...V128_ANY_TRUE,
		I32_EQZ,
		SELECT
	]
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
const LINE_FEED = 10;
const SPACE = 32;
const VECTOR_BYTES = 16;
const PIECE_BYTES = 65536;
const WORTHWHILE_BYTES = 64;
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => byte >= SPACE && byte < 127 || byte === 9 || byte === LINE_FEED ? 1 : 0);
let scanner;
function scanBytes(bytes) {
	if (bytes.length < WORTHWHILE_BYTES) return scanOneByOne(bytes);
	scanner ??= vectorScanner() ?? scanOneByOne;
	if (bytes.length <= PIECE_BYTES) return scanner(bytes);
	const scan = {
		lineFeeds: 0,
		isPlain: true
	};
	for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
		const { lineFeeds, isPlain } = scanner(bytes.subarray(start, start + PIECE_BYTES));
		scan.lineFeeds += lineFeeds;
		scan.isPlain &&= isPlain;
	}
	return scan;
}
function scanOneByOne(bytes) {
	let lineFeeds = 0;
	let isPlain = true;
	for (const byte of bytes) if (byte === LINE_FEED) lineFeeds++;
	else if (IS_PLAIN[byte] === 0) isPlain = false;
	return {
		lineFeeds,
		isPlain
	};
}
function vectorScanner() {
	try {
		const { memory, scan } = new WebAssembly.Instance(new WebAssembly.Module(byteScanModule())).exports;
		if (!(memory instanceof WebAssembly.Memory) || typeof scan !== "function") return void 0;
		const room = new Uint8Array(memory.buffer);
		return (piece) => {
			room.set(piece);
			const end = Math.ceil(piece.length / VECTOR_BYTES) * VECTOR_BYTES;
			room.fill(SPACE, piece.length, end);
			const found = scan(end);
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
Object.defineProperty(exports, "scanBytes", {
	enumerable: true,
	get: function() {
		return scanBytes;
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
