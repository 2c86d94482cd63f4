// extensions/loop/store/memory-store.ts
var memory_store_exports = require("./rolldown-runtime.cjs").__exportAll({ MemoryStore: () => MemoryStore });
const SLOT = Symbol.for("pi-monitor.loops");
const VERSION = 1;
const slots = globalThis;
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
		const loops = structuredClone([...this.read()]);
		const value = change(loops);
		this.#bySession().set(this.#sessionId, loops);
		return {
			kind: "changed",
			value
		};
	}
	#bySession() {
		if (slots[SLOT]?.version !== VERSION) slots[SLOT] = {
			version: VERSION,
			bySession: new Map()
		};
		return slots[SLOT].bySession;
	}
};
Object.defineProperty(exports, "MemoryStore", {
	enumerable: true,
	get: function() {
		return MemoryStore;
	}
});
Object.defineProperty(exports, "memory_store_exports", {
	enumerable: true,
	get: function() {
		return memory_store_exports;
	}
});
