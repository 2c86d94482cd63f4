// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
import { MONITOR_DONE, MONITOR_OUTPUT } from "./monitor.js";
// extensions/monitor/client/event-stream.ts
const WAITING_MAX = 1e3;
var EventStream = class {
	#waiting = [];
	#close;
	#wake;
	#isOver = false;
	constructor(close) {
		this.#close = close;
	}
	push(event, isLast) {
		if (this.#isOver) return;
		this.#waiting.push(event);
		if (this.#waiting.length > WAITING_MAX) this.#waiting.shift();
		this.#isOver = isLast;
		this.#wake?.();
	}
	async next() {
		for (;;) {
			const event = this.#waiting.shift();
			if (event !== void 0) return {
				done: false,
				value: event
			};
			if (this.#isOver) return await this.return();
			await new Promise((resolve) => {
				this.#wake = resolve;
			});
		}
	}
	async return() {
		this.#isOver = true;
		this.#waiting.length = 0;
		this.#close();
		this.#wake?.();
		return {
			done: true,
			value: void 0
		};
	}
	[Symbol.asyncIterator]() {
		return this;
	}
};
// extensions/monitor/client/protocol.ts
const CLIENT_REQUEST = "monitor:request";
const CLIENT_ANSWER = "monitor:answer";
// extensions/monitor/client/client.ts
const TIMEOUT_MS = 3e4;
const STOP_TIMEOUT_MS = 9e5;
function monitorClient(bus, { timeoutMs = TIMEOUT_MS } = {}) {
	const streams = new Map();
	const streamOf = (id) => {
		const known = streams.get(id);
		if (known) return known;
		const stream = new EventStream(() => streams.delete(id));
		streams.set(id, stream);
		return stream;
	};
	let starting = 0;
	const hear = (event) => {
		(starting > 0 ? streamOf(event.id) : streams.get(event.id))?.push(event, event.type === "done");
	};
	bus.on(MONITOR_OUTPUT, (data) => hear({
		type: "output",
		...data
	}));
	bus.on(MONITOR_DONE, (data) => hear({
		type: "done",
		...data
	}));
	const start = async (action, args) => {
		const before = new Set(streams.keys());
		starting += 1;
		try {
			const started = await ask(bus, action, args, timeoutMs);
			streamOf(started.id);
			before.add(started.id);
			return started;
		} finally {
			starting -= 1;
			if (starting === 0) {
				for (const id of streams.keys()) if (!before.has(id)) streams.delete(id);
			}
		}
	};
	const isRunning = async (id) => {
		return (await ask(bus, "list", {}, timeoutMs)).some((task) => task.id === id && (task.status === "running" || task.status === "stopping"));
	};
	return {
		start: (args) => start("start", args),
		startJob: (args) => start("startJob", args),
		list: () => ask(bus, "list", {}, timeoutMs),
		stop: (id) => ask(bus, "stop", { id }, Math.max(timeoutMs, STOP_TIMEOUT_MS)),
		async *events(id) {
			const isKnown = streams.has(id);
			const stream = streamOf(id);
			try {
				if (isKnown || await isRunning(id)) yield* stream;
			} finally {
				await stream.return();
			}
		}
	};
}
let requests = 0;
function ask(bus, action, args, timeoutMs) {
	requests += 1;
	const request = {
		requestId: `${process.pid}-${Date.now()}-${requests}`,
		action,
		args
	};
	return new Promise((resolve, reject) => {
		const settle = () => {
			clearTimeout(timer);
			stopListening();
		};
		const timer = setTimeout(() => {
			settle();
			reject(new Error(`pi-monitor has not answered within ${timeoutMs} ms: it is not loaded, or switched off.`));
		}, timeoutMs);
		const stopListening = bus.on(CLIENT_ANSWER, (data) => {
			const answer = data;
			if (answer.requestId !== request.requestId) return;
			settle();
			if ("error" in answer) reject(new Error(answer.error));
			else resolve(answer.result);
		});
		bus.emit(CLIENT_REQUEST, request);
	});
}
export { monitorClient };
