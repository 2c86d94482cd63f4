// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/monitor/host/handover.ts
const SLOT = Symbol.for("pi-monitor.handover"), slots = globalThis;
function leave(left, shape) {
	let handover = {
		shape,
		left,
		expiry: setTimeout(() => {
			slots[SLOT] === handover && delete slots[SLOT], left.end();
		}, 1e4)
	};
	slots[SLOT] = handover;
}
function isSomethingLeft() {
	return slots[SLOT] !== void 0;
}
function claim(shape) {
	let handover = slots[SLOT];
	if (handover) return handover.shape === shape ? (clearTimeout(handover.expiry), delete slots[SLOT], handover.left) : "unfit";
}
exports.claim = claim, exports.isSomethingLeft = isSomethingLeft, exports.leave = leave;
