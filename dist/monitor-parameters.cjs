// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_declare_tool = require("./declare-tool.cjs"), require_settings = require("./settings2.cjs"), require_job_parameters = require("./job-parameters.cjs");
let typebox = require("typebox");
const monitorParameters = typebox.Type.Object({
	description: typebox.Type.String({
		maxLength: 80,
		pattern: "\\S",
		description: "Label of every event"
	}),
	command: typebox.Type.String({ pattern: "\\S" }),
	timeout_ms: typebox.Type.Optional(typebox.Type.Integer({
		minimum: require_settings.n.min,
		maximum: require_settings.n.max,
		description: "Default 300000; ignored if persistent"
	})),
	persistent: typebox.Type.Optional(typebox.Type.Boolean({ description: "Until stopped or the session ends" })),
	wake: typebox.Type.Optional(typebox.Type.Unsafe({
		type: "string",
		enum: [...require_settings.i],
		description: "What may wake you while idle"
	})),
	match: typebox.Type.Optional(typebox.Type.String({ description: "RE2: only matching lines become events" })),
	ignore: typebox.Type.Optional(typebox.Type.String({ description: "RE2: matching lines do not" })),
	until: typebox.Type.Optional(typebox.Type.String({ description: "RE2: first match ends it" })),
	...require_job_parameters.r,
	task: typebox.Type.Optional(require_declare_tool.o),
	replaces: typebox.Type.Optional(typebox.Type.String({ description: "Monitor to stop first" }))
}, { additionalProperties: !1 });
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return monitorParameters;
	}
});
