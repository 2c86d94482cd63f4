// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/text/byte-scan-module.ts
function byteScanModule() {
	let e = [
		1,
		96,
		1,
		I32,
		1,
		I32
	], t = [1, 0], n = [
		1,
		0,
		1
	], r = [
		2,
		...name("memory"),
		2,
		0,
		...name("scan"),
		0,
		0
	], i = [
		2,
		2,
		I32,
		3,
		V128,
		...loop,
		...result,
		END
	], a = [
		1,
		...unsigned(i.length),
		...i
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
		...section(1, e),
		...section(3, t),
		...section(5, n),
		...section(7, r),
		...section(10, a)
	]);
}
const I32 = 127, V128 = 123, END = 11, get = (e) => [32, e], set = (e) => [33, e], tee = (e) => [34, e], i32Const = (e) => [65, ...signed(e)], branchIf = (e) => [13, e], simd = (e) => [253, ...unsigned(e)], v128Load = [
	...simd(0),
	0,
	0
], splat = (e) => [...i32Const(e), ...simd(15)], V128_ANDNOT = simd(79), V128_OR = simd(80), V128_ANY_TRUE = simd(83), I8X16_EQ = simd(35), I8X16_GT_U = simd(40), I8X16_BITMASK = simd(100), I8X16_SUB = simd(113), countFeeds = [
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
function section(e, t) {
	return [
		e,
		...unsigned(t.length),
		...t
	];
}
function name(e) {
	return [e.length, ...Buffer.from(e)];
}
function unsigned(e) {
	return e < 128 ? [e] : [e & 127 | 128, ...unsigned(e >>> 7)];
}
function signed(e) {
	return e >= -64 && e < 64 ? [e & 127] : [e & 127 | 128, ...signed(e >> 7)];
}
// extensions/core/text/byte-scan.ts
const PIECE_BYTES = 65536, IS_PLAIN = Uint8Array.from({ length: 256 }, (e, t) => +(t >= 32 && t < 127 || t === 9 || t === 10));
let scanner;
function scanBytes(e) {
	if (e.length < 64) return scanOneByOne(e);
	if (scanner ??= vectorScanner() ?? scanOneByOne, e.length <= PIECE_BYTES) return scanner(e);
	let t = {
		lineFeeds: 0,
		isPlain: !0
	};
	for (let n = 0; n < e.length; n += PIECE_BYTES) {
		let { lineFeeds: r, isPlain: i } = scanner(e.subarray(n, n + PIECE_BYTES));
		t.lineFeeds += r, t.isPlain &&= i;
	}
	return t;
}
function scanOneByOne(e) {
	let t = 0, n = !0;
	for (let r of e) r === 10 ? t++ : IS_PLAIN[r] === 0 && (n = !1);
	return {
		lineFeeds: t,
		isPlain: n
	};
}
function vectorScanner() {
	try {
		let { memory: e, scan: t } = new WebAssembly.Instance(new WebAssembly.Module(byteScanModule())).exports;
		if (!(e instanceof WebAssembly.Memory) || typeof t != "function") return;
		let n = new Uint8Array(e.buffer);
		return (e) => {
			n.set(e);
			let r = Math.ceil(e.length / 16) * 16;
			n.fill(32, e.length, r);
			let i = t(r);
			return {
				lineFeeds: i < 0 ? ~i : i,
				isPlain: i >= 0
			};
		};
	} catch {
		return;
	}
}
// extensions/core/text/count-line-feeds.ts
function countLineFeeds(e) {
	return scanBytes(e).lineFeeds;
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return scanBytes;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return countLineFeeds;
	}
});
