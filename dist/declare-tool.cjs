// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let typebox = require("typebox");
// extensions/core/tools/declare-tool.ts
const READS = {
	readOnlyHint: true,
	destructiveHint: false,
	openWorldHint: false
};
const CHANGES = {
	readOnlyHint: false,
	destructiveHint: false,
	openWorldHint: false
};
const ENDS = {
	readOnlyHint: false,
	destructiveHint: true,
	openWorldHint: false
};
const RUNS = {
	readOnlyHint: false,
	destructiveHint: true,
	openWorldHint: true
};
var FeatureTools = class {
	#pi;
	#rows;
	#declared = new Map();
	#missing = [];
	#taken = [];
	#exposure;
	#checkArguments;
	constructor(pi, rows, isDeferrable = false) {
		this.#pi = pi;
		this.#rows = rows;
		this.#exposure = isDeferrable && pi.getActiveTools().includes("tool_search") ? "deferred" : "direct";
		pi.on("tool_execution_start", async ({ toolName }) => {
			if (!this.has(toolName)) return;
			this.#checkArguments ??= await Promise.resolve().then(() => require("./check-arguments.cjs")).then((n) => n.check_arguments_exports).then((loaded) => loaded.checkArguments, () => void 0);
		});
		pi.on("tool_call", async ({ toolName }, ctx) => {
			if (!this.#declared.get(toolName)?.starts) return void 0;
			const { refusalInPlanMode } = await Promise.resolve().then(() => require("./plan-mode.cjs"));
			return refusalInPlanMode(ctx);
		});
	}
	declare(declareGroup) {
		const group = new Map();
		declareGroup((tool) => group.set(tool.name, () => this.#register(tool)));
		if (this.#taken.length === 0) this.#taken = this.#pi.getAllTools().filter(({ name }) => group.has(name));
		for (const [name, register] of group) if (this.#taken.length > 0) this.#missing.push(name);
		else this.#declared.set(name, register());
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
		const row = () => {
			const toolRow = this.#rows();
			if (!toolRow) throw new Error("What draws this is not loaded yet.");
			return toolRow(tool.name, describe, summarize);
		};
		const newer = { exposure: this.#exposure };
		this.#pi.registerTool({
			...newer,
			...tool,
			prepareArguments: (args) => this.#checkArguments?.(tool.parameters, args) ?? args,
			renderShell: "self",
			renderCall: (...drawn) => row().renderCall(...drawn),
			renderResult: (...drawn) => row().renderResult(...drawn),
			async execute(_toolCallId, args, signal, _onUpdate, ctx) {
				const result = await call(args, ctx, signal);
				return tool.outputSchema ? {
					...result,
					structuredContent: result.details
				} : result;
			}
		});
		return {
			starts: starts === true,
			startRequest: startRequest && ((input) => startRequest(input))
		};
	}
};
const taskParameter = typebox.Type.String();
Object.defineProperty(exports, "CHANGES", {
	enumerable: true,
	get: function() {
		return CHANGES;
	}
});
Object.defineProperty(exports, "ENDS", {
	enumerable: true,
	get: function() {
		return ENDS;
	}
});
Object.defineProperty(exports, "FeatureTools", {
	enumerable: true,
	get: function() {
		return FeatureTools;
	}
});
Object.defineProperty(exports, "READS", {
	enumerable: true,
	get: function() {
		return READS;
	}
});
Object.defineProperty(exports, "RUNS", {
	enumerable: true,
	get: function() {
		return RUNS;
	}
});
Object.defineProperty(exports, "taskParameter", {
	enumerable: true,
	get: function() {
		return taskParameter;
	}
});
