// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/monitor/host/handover.ts
const UNCLAIMED_MS = 1e4;
const SLOT = Symbol.for("pi-monitor.handover");
const slots = globalThis;
function leave(left, shape) {
	const handover = {
		shape,
		left,
		expiry: setTimeout(() => {
			if (slots[SLOT] === handover) delete slots[SLOT];
			left.end();
		}, UNCLAIMED_MS)
	};
	slots[SLOT] = handover;
}
function isSomethingLeft() {
	return slots[SLOT] !== void 0;
}
function claim(shape) {
	const handover = slots[SLOT];
	if (!handover) return void 0;
	if (handover.shape !== shape) return "unfit";
	clearTimeout(handover.expiry);
	delete slots[SLOT];
	return handover.left;
}
exports.claim = claim;
exports.isSomethingLeft = isSomethingLeft;
exports.leave = leave;
