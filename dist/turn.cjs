// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const turn = new class {
	#maxMs;
	#usedMs = 0;
	#startedMs;
	#next;
	constructor(maxMs = 4) {
		this.#maxMs = maxMs;
	}
	work(piece) {
		let startedMs = performance.now();
		this.#startedMs = startedMs;
		try {
			piece();
		} finally {
			this.#startedMs = void 0;
		}
		this.#usedMs += performance.now() - startedMs, this.#next ??= setImmediate(() => {
			this.#next = void 0, this.#usedMs = 0;
		});
	}
	isOver() {
		let underWayMs = this.#startedMs === void 0 ? 0 : performance.now() - this.#startedMs;
		return this.#usedMs + underWayMs >= this.#maxMs;
	}
}();
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return turn;
	}
});
