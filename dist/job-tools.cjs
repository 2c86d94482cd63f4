// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_declare_tool = require("./declare-tool.cjs"), require_wait_for = require("./wait-for.cjs"), require_job_parameters = require("./job-parameters.cjs");
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
		label: require_wait_for.r.runTitle,
		description: require_wait_for.r.run,
		promptSnippet: require_wait_for.r.runSnippet,
		parameters: require_job_parameters.n,
		starts: !0,
		startRequest: ({ name, command }) => ({
			kind: require_wait_for.r.backgroundJob(name),
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
	id: typebox.Type.String({ description: require_wait_for.r.logsId }),
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
		label: require_wait_for.r.logsTitle,
		description: require_wait_for.r.logs,
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
