// extensions/loop/store/memory-store.ts
var memory_store_exports = require("./rolldown-runtime.cjs").t({ MemoryStore: () => MemoryStore });
const SLOT = Symbol.for("pi-monitor.loops"), slots = globalThis;
var MemoryStore = class {
	scope = "memory";
	#e;
	constructor(e) {
		this.#e = e;
	}
	read() {
		return this.#t().get(this.#e) ?? [];
	}
	tryChange(e) {
		let t = structuredClone([...this.read()]), n = e(t);
		return this.#t().set(this.#e, t), {
			kind: "changed",
			value: n
		};
	}
	#t() {
		return slots[SLOT]?.version !== 1 && (slots[SLOT] = {
			version: 1,
			bySession: new Map()
		}), slots[SLOT].bySession;
	}
};
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return memory_store_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return MemoryStore;
	}
});
