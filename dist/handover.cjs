// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/monitor/host/handover.ts
const SLOT = Symbol.for("pi-monitor.handover"), slots = globalThis;
function leave(e, t) {
	let n = {
		shape: t,
		left: e,
		expiry: setTimeout(() => {
			slots[SLOT] === n && delete slots[SLOT], e.end();
		}, 1e4)
	};
	slots[SLOT] = n;
}
function isSomethingLeft() {
	return slots[SLOT] !== void 0;
}
function claim(e) {
	let t = slots[SLOT];
	if (t) return t.shape === e ? (clearTimeout(t.expiry), delete slots[SLOT], t.left) : "unfit";
}
exports.claim = claim, exports.isSomethingLeft = isSomethingLeft, exports.leave = leave;
