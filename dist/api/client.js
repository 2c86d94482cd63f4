// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
import { MONITOR_DONE, MONITOR_OUTPUT } from "./monitor.js";
var EventStream = class {
	#e = [];
	#t;
	#n;
	#r = !1;
	constructor(e) {
		this.#t = e;
	}
	push(e, t) {
		this.#r || (this.#e.push(e), this.#e.length > 1e3 && this.#e.shift(), this.#r = t, this.#n?.());
	}
	async next() {
		for (;;) {
			let e = this.#e.shift();
			if (e !== void 0) return {
				done: !1,
				value: e
			};
			if (this.#r) return await this.return();
			await new Promise((e) => {
				this.#n = e;
			});
		}
	}
	async return() {
		return this.#r = !0, this.#e.length = 0, this.#t(), this.#n?.(), {
			done: !0,
			value: void 0
		};
	}
	[Symbol.asyncIterator]() {
		return this;
	}
};
// extensions/monitor/client/protocol.ts
const clientText = { noAnswer: (e) => `pi-monitor has not answered within ${e} ms: it is not loaded, or switched off.` };
function monitorClient(e, { timeoutMs: t = 3e4 } = {}) {
	let n = new Map(), r = new Set(), newStream = (e) => {
		let t = new EventStream(() => {
			n.get(e) === t && n.delete(e);
		});
		return n.set(e, t), t;
	}, i = 0, hear = (e) => {
		let t = n.get(e.id);
		!t && i > 0 && r.add(e.id), (t ?? (i > 0 ? newStream(e.id) : void 0))?.push(e, e.type === "done");
	};
	e.on(MONITOR_OUTPUT, (e) => hear({
		type: "output",
		...e
	})), e.on(MONITOR_DONE, (e) => hear({
		type: "done",
		...e
	}));
	let start = async (a, o) => {
		i += 1;
		try {
			let i = await ask(e, a, o, t);
			return r.delete(i.id), n.has(i.id) || newStream(i.id), i;
		} finally {
			if (--i, i === 0) {
				for (let e of r) n.delete(e);
				r.clear();
			}
		}
	}, isRunning = async (n) => (await ask(e, "list", {}, t)).some((e) => e.id === n && (e.status === "running" || e.status === "stopping"));
	return {
		start: (e) => start("start", e),
		startJob: (e) => start("startJob", e),
		list: () => ask(e, "list", {}, t),
		stop: (n) => ask(e, "stop", { id: n }, Math.max(t, 9e5)),
		async *events(e) {
			let t = r.delete(e) ? void 0 : n.get(e), i = t ?? newStream(e);
			try {
				(t || await isRunning(e)) && (yield* i);
			} finally {
				await i.return();
			}
		}
	};
}
let requests = 0;
function ask(e, t, n, r) {
	requests += 1;
	let i = {
		requestId: `${process.pid}-${Date.now()}-${requests}`,
		action: t,
		args: n
	};
	return new Promise((t, n) => {
		let settle = () => {
			clearTimeout(a), o();
		}, a = setTimeout(() => {
			settle(), n(Error(clientText.noAnswer(r)));
		}, r), o = e.on("monitor:answer", (e) => {
			let r = e;
			r?.requestId === i.requestId && (settle(), "error" in r ? n(Error(r.error)) : t(r.result));
		});
		e.emit("monitor:request", i);
	});
}
export { monitorClient };
