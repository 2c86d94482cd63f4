// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let typebox = require("typebox");
const startText = {
	flag: (plural) => `Start without ${plural}`,
	noSession: "no session has started",
	sessionOver: "The session has ended. Nothing was started.",
	notLoaded: (message) => `pi-monitor could not be loaded: ${message}. Nothing was started. Once that is put right, /reload loads it anew.`,
	rowNotLoaded: "What draws this is not loaded yet."
}, READS = {
	readOnlyHint: !0,
	destructiveHint: !1,
	openWorldHint: !1
}, CHANGES = {
	readOnlyHint: !1,
	destructiveHint: !1,
	openWorldHint: !1
}, ENDS = {
	readOnlyHint: !1,
	destructiveHint: !0,
	openWorldHint: !1
}, RUNS = {
	readOnlyHint: !1,
	destructiveHint: !0,
	openWorldHint: !0
};
var FeatureTools = class {
	#pi;
	#rows;
	#declared = new Map();
	#missing = [];
	#taken = [];
	#exposure;
	#checkArguments;
	constructor(pi, rows, isDeferrable = !1) {
		this.#pi = pi, this.#rows = rows, this.#exposure = isDeferrable && pi.getActiveTools().includes("tool_search") ? "deferred" : "direct", pi.on("tool_execution_start", async ({ toolName }) => {
			this.has(toolName) && (this.#checkArguments ??= await Promise.resolve().then(() => require("./check-arguments.cjs")).then((n) => n.n).then((loaded) => loaded.checkArguments, () => void 0));
		}), pi.on("tool_call", async ({ toolName }, ctx) => {
			if (!this.#declared.get(toolName)?.starts) return;
			let { refusalInPlanMode } = await Promise.resolve().then(() => require("./plan-mode.cjs"));
			return refusalInPlanMode(ctx);
		});
	}
	declare(declareGroup) {
		let group = new Map();
		declareGroup((tool) => group.set(tool.name, () => this.#register(tool))), this.#taken.length === 0 && (this.#taken = this.#pi.getAllTools().filter(({ name }) => group.has(name)));
		for (let [name, register] of group) this.#taken.length > 0 ? this.#missing.push(name) : this.#declared.set(name, register());
	}
	has(name) {
		return this.#declared.has(name);
	}
	startRequest(name, input) {
		return this.#declared.get(name)?.startRequest?.(input);
	}
	get clash() {
		return this.#taken.length > 0 ? {
			taken: this.#taken,
			missing: this.#missing
		} : void 0;
	}
	#register({ describe, summarize, call, starts, startRequest, ...tool }) {
		let row = () => {
			let toolRow = this.#rows();
			if (!toolRow) throw Error(startText.rowNotLoaded);
			return toolRow(tool.name, describe, summarize);
		}, newer = { exposure: this.#exposure };
		return this.#pi.registerTool({
			...newer,
			...tool,
			prepareArguments: (args) => this.#checkArguments?.(tool.parameters, args) ?? args,
			renderShell: "self",
			renderCall: (...drawn) => row().renderCall(...drawn),
			renderResult: (...drawn) => row().renderResult(...drawn),
			async execute(_toolCallId, args, signal, _onUpdate, ctx) {
				let result = await call(args, ctx, signal);
				return tool.outputSchema ? {
					...result,
					structuredContent: result.details
				} : result;
			}
		}), {
			starts: starts === !0,
			startRequest: startRequest && ((input) => startRequest(input))
		};
	}
};
const taskParameter = typebox.Type.String();
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return RUNS;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return READS;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return ENDS;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return taskParameter;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return FeatureTools;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return startText;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return CHANGES;
	}
});
