// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/pi/turn.ts
const TURN_MS = 4;
var Turn = class {
	#maxMs;
	#usedMs = 0;
	#startedMs;
	#next;
	constructor(maxMs = TURN_MS) {
		this.#maxMs = maxMs;
	}
	work(piece) {
		const startedMs = performance.now();
		this.#startedMs = startedMs;
		try {
			piece();
		} finally {
			this.#startedMs = void 0;
		}
		this.#usedMs += performance.now() - startedMs;
		this.#next ??= setImmediate(() => {
			this.#next = void 0;
			this.#usedMs = 0;
		});
	}
	isOver() {
		const underWayMs = this.#startedMs === void 0 ? 0 : performance.now() - this.#startedMs;
		return this.#usedMs + underWayMs >= this.#maxMs;
	}
};
const turn = new Turn();
Object.defineProperty(exports, "turn", {
	enumerable: true,
	get: function() {
		return turn;
	}
});
