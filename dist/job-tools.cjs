// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_declare_tool = require("./declare-tool.cjs"), require_job_parameters = require("./job-parameters.cjs");
let typebox = require("typebox");
const LOG_MAX_BYTES = 51200;
function declareJobTools(declare, runtime) {
	declareBgRunTool(declare, runtime), declareBgLogsTool(declare, runtime);
}
function declareBgRunTool(declare, runtime) {
	declare({
		name: "bg_run",
		annotations: require_declare_tool.a,
		outputSchema: typebox.Type.Object({ id: typebox.Type.String() }),
		label: "Background job",
		description: "Run a shell command in the background; one notice when it ends, with exit code and last lines. For builds, tests, training. Go on working, or monitor_wait; do not poll. One log, stderr too: bg_logs. Parameters as in monitor.",
		promptSnippet: "Run a long command; one notice at its end",
		parameters: require_job_parameters.n,
		starts: !0,
		startRequest: ({ name, command }) => ({
			kind: name === void 0 ? "a background job" : "the background job",
			name,
			command
		}),
		describe: ({ name = "", command = "" }) => ({
			subject: name,
			detail: `$ ${command}`
		}),
		summarize: (result) => result.details?.id ?? "",
		call: (args, ctx) => runtime.starting(async () => (await runtime.use()).calls.bgRun(args, ctx))
	});
}
const logsParameters = typebox.Type.Object({
	id: typebox.Type.String({ description: "Id or name, earlier sessions' too" }),
	from: typebox.Type.Optional(typebox.Type.Unsafe({
		type: "string",
		enum: [
			"tail",
			"head",
			"screen"
		]
	})),
	max_bytes: typebox.Type.Optional(typebox.Type.Integer({
		minimum: 1,
		maximum: LOG_MAX_BYTES
	}))
}, { additionalProperties: !1 });
function declareBgLogsTool(declare, runtime) {
	declare({
		name: "bg_logs",
		annotations: require_declare_tool.i,
		label: "Job log",
		description: "Read a job's log, or a monitor's stdout log.",
		parameters: logsParameters,
		describe: ({ id = "" }) => ({ subject: id }),
		async call({ id, from, max_bytes: maxBytes }, ctx) {
			return await (await runtime.use()).calls.bgLogs(id, ctx.cwd, from ?? "tail", maxBytes ?? 51200);
		}
	});
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return declareJobTools;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return LOG_MAX_BYTES;
	}
});
