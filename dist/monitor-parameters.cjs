// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_declare_tool = require("./declare-tool.cjs"), require_settings = require("./settings2.cjs"), require_job_parameters = require("./job-parameters.cjs");
let typebox = require("typebox");
const monitorParameters = typebox.Type.Object({
	description: typebox.Type.String({
		maxLength: 80,
		pattern: "\\S",
		description: require_job_parameters.c.description
	}),
	command: typebox.Type.String({ pattern: "\\S" }),
	timeout_ms: typebox.Type.Optional(typebox.Type.Integer({
		minimum: require_settings.n.min,
		maximum: require_settings.n.max,
		description: require_job_parameters.c.timeoutMs
	})),
	persistent: typebox.Type.Optional(typebox.Type.Boolean({ description: require_job_parameters.c.persistent })),
	wake: typebox.Type.Optional(typebox.Type.Unsafe({
		type: "string",
		enum: [...require_settings.i],
		description: require_job_parameters.c.wake
	})),
	match: typebox.Type.Optional(typebox.Type.String({ description: require_job_parameters.c.match })),
	ignore: typebox.Type.Optional(typebox.Type.String({ description: require_job_parameters.c.ignore })),
	until: typebox.Type.Optional(typebox.Type.String({ description: require_job_parameters.c.until })),
	...require_job_parameters.r,
	task: typebox.Type.Optional(require_declare_tool.o),
	replaces: typebox.Type.Optional(typebox.Type.String({ description: require_job_parameters.c.replaces }))
}, { additionalProperties: !1 });
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return monitorParameters;
	}
});
