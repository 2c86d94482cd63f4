// extensions/loop/store/memory-store.ts
var memory_store_exports = require("./rolldown-runtime.cjs").t({ MemoryStore: () => MemoryStore });
const SLOT = Symbol.for("pi-monitor.loops"), slots = globalThis;
var MemoryStore = class {
	scope = "memory";
	#sessionId;
	constructor(sessionId) {
		this.#sessionId = sessionId;
	}
	read() {
		return this.#bySession().get(this.#sessionId) ?? [];
	}
	tryChange(change) {
		let loops = structuredClone([...this.read()]), value = change(loops);
		return this.#bySession().set(this.#sessionId, loops), {
			kind: "changed",
			value
		};
	}
	#bySession() {
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
