// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
import { MONITOR_DONE, MONITOR_OUTPUT } from "./monitor.js";
var EventStream = class {
	#waiting = [];
	#close;
	#wake;
	#isOver = !1;
	constructor(close) {
		this.#close = close;
	}
	push(event, isLast) {
		this.#isOver || (this.#waiting.push(event), this.#waiting.length > 1e3 && this.#waiting.shift(), this.#isOver = isLast, this.#wake?.());
	}
	async next() {
		for (;;) {
			let event = this.#waiting.shift();
			if (event !== void 0) return {
				done: !1,
				value: event
			};
			if (this.#isOver) return await this.return();
			await new Promise((resolve) => {
				this.#wake = resolve;
			});
		}
	}
	async return() {
		return this.#isOver = !0, this.#waiting.length = 0, this.#close(), this.#wake?.(), {
			done: !0,
			value: void 0
		};
	}
	[Symbol.asyncIterator]() {
		return this;
	}
};
// extensions/monitor/client/protocol.ts
const clientText = { noAnswer: (timeoutMs) => `pi-monitor has not answered within ${timeoutMs} ms: it is not loaded, or switched off.` };
function monitorClient(bus, { timeoutMs = 3e4 } = {}) {
	let streams = new Map(), streamOf = (id) => {
		let known = streams.get(id);
		if (known) return known;
		let stream = new EventStream(() => streams.delete(id));
		return streams.set(id, stream), stream;
	}, starting = 0, hear = (event) => {
		(starting > 0 ? streamOf(event.id) : streams.get(event.id))?.push(event, event.type === "done");
	};
	bus.on(MONITOR_OUTPUT, (data) => hear({
		type: "output",
		...data
	})), bus.on(MONITOR_DONE, (data) => hear({
		type: "done",
		...data
	}));
	let start = async (action, args) => {
		let before = new Set(streams.keys());
		starting += 1;
		try {
			let started = await ask(bus, action, args, timeoutMs);
			return streamOf(started.id), before.add(started.id), started;
		} finally {
			if (--starting, starting === 0) for (let id of streams.keys()) before.has(id) || streams.delete(id);
		}
	}, isRunning = async (id) => (await ask(bus, "list", {}, timeoutMs)).some((task) => task.id === id && (task.status === "running" || task.status === "stopping"));
	return {
		start: (args) => start("start", args),
		startJob: (args) => start("startJob", args),
		list: () => ask(bus, "list", {}, timeoutMs),
		stop: (id) => ask(bus, "stop", { id }, Math.max(timeoutMs, 9e5)),
		async *events(id) {
			let isKnown = streams.has(id), stream = streamOf(id);
			try {
				(isKnown || await isRunning(id)) && (yield* stream);
			} finally {
				await stream.return();
			}
		}
	};
}
let requests = 0;
function ask(bus, action, args, timeoutMs) {
	requests += 1;
	let request = {
		requestId: `${process.pid}-${Date.now()}-${requests}`,
		action,
		args
	};
	return new Promise((resolve, reject) => {
		let settle = () => {
			clearTimeout(timer), stopListening();
		}, timer = setTimeout(() => {
			settle(), reject(Error(clientText.noAnswer(timeoutMs)));
		}, timeoutMs), stopListening = bus.on("monitor:answer", (data) => {
			let answer = data;
			answer.requestId === request.requestId && (settle(), "error" in answer ? reject(Error(answer.error)) : resolve(answer.result));
		});
		bus.emit("monitor:request", request);
	});
}
export { monitorClient };
