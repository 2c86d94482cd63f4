// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_declare_tool = require("./declare-tool.cjs"), require_wait_for = require("./wait-for.cjs"), require_monitor_parameters = require("./monitor-parameters.cjs");
let typebox = require("typebox");
const sendParameters = typebox.Type.Object({
	id: typebox.Type.String(),
	text: typebox.Type.Optional(typebox.Type.String()),
	keys: typebox.Type.Optional(typebox.Type.Array(typebox.Type.String(), { description: require_wait_for.r.sendKeys })),
	end: typebox.Type.Optional(typebox.Type.Boolean({ description: require_wait_for.r.sendEnd }))
}, { additionalProperties: !1 });
function declareSendTool(declare, runtime) {
	declare({
		name: "monitor_send",
		label: require_wait_for.r.sendTitle,
		description: require_wait_for.r.send,
		annotations: require_declare_tool.a,
		parameters: sendParameters,
		starts: !0,
		startRequest: ({ id, ...sent }) => ({
			verb: "Send",
			kind: require_wait_for.r.inputTo,
			name: id,
			command: sentText(sent)
		}),
		describe: ({ id = "", ...sent }) => ({
			subject: id,
			detail: sentText(sent)
		}),
		async call(args, ctx) {
			let startsBefore = runtime.startsUnderWay(), { calls } = await runtime.use();
			return await calls.monitorSend(args, startsBefore, ctx);
		}
	});
}
function sentText({ text = "", keys = [], end }) {
	let names = keys.map((key) => /^[a-z-]+$/i.test(key) ? key : JSON.stringify(key));
	return [
		...text === "" ? [] : [`text ${JSON.stringify(text)}`],
		...names.length > 0 ? [`keys ${names.join(" ")}`] : [],
		...end ? ["end"] : []
	].join(", ");
}
const WAIT_SECONDS = {
	min: 1,
	max: 3600,
	default: 60
}, waitParameters = typebox.Type.Object({
	id: typebox.Type.String({ description: require_wait_for.r.waitId }),
	for: typebox.Type.Unsafe({
		type: "string",
		enum: [...require_wait_for.n]
	}),
	max_seconds: typebox.Type.Optional(typebox.Type.Integer({
		minimum: WAIT_SECONDS.min,
		maximum: WAIT_SECONDS.max,
		description: `Default ${WAIT_SECONDS.default}`
	}))
}, { additionalProperties: !1 });
function declareWaitTool(declare, runtime) {
	declare({
		name: "monitor_wait",
		label: "Wait",
		description: require_wait_for.r.wait,
		annotations: require_declare_tool.i,
		outputSchema: typebox.Type.Object({
			ended: typebox.Type.String(),
			ids: typebox.Type.Array(typebox.Type.String()),
			events: typebox.Type.Optional(typebox.Type.Array(typebox.Type.Object({})))
		}),
		parameters: waitParameters,
		describe: ({ id = "", for: waitFor = "" }) => ({ subject: `${id} ${waitFor}`.trim() }),
		async call({ max_seconds: maxSeconds, ...args }, _ctx, signal) {
			let startsBefore = runtime.startsUnderWay(), { calls } = await runtime.use(), timeoutMs = (maxSeconds ?? WAIT_SECONDS.default) * 1e3;
			return await calls.monitorWait(args, timeoutMs, startsBefore, signal);
		}
	});
}
function declareMonitorTools(declare, runtime) {
	declareMonitorTool(declare, runtime), declareMonitorStopTool(declare, runtime), declareMonitorListTool(declare, runtime), declareMonitorReadStderrTool(declare, runtime), declareWaitTool(declare, runtime), declareSendTool(declare, runtime);
}
const startedSchema = typebox.Type.Object({
	id: typebox.Type.String(),
	replaced: typebox.Type.Optional(typebox.Type.String())
}), stoppedSchema = typebox.Type.Object({
	ids: typebox.Type.Array(typebox.Type.String()),
	summary: typebox.Type.Optional(typebox.Type.String())
}), listedSchema = typebox.Type.Object({ tasks: typebox.Type.Array(typebox.Type.Object({
	id: typebox.Type.String(),
	kind: typebox.Type.String(),
	description: typebox.Type.String(),
	status: typebox.Type.String()
})) });
function declareMonitorTool(declare, runtime) {
	declare({
		name: "monitor",
		annotations: require_declare_tool.a,
		outputSchema: startedSchema,
		label: "Monitor",
		description: [
			require_wait_for.r.monitor,
			require_wait_for.r.monitorStderr,
			require_wait_for.r.monitorSilence,
			require_wait_for.r.monitorFilter,
			require_wait_for.r.monitorEvents
		].join("\n"),
		promptSnippet: require_wait_for.r.monitorSnippet,
		promptGuidelines: [require_wait_for.r.monitorGuideline],
		parameters: require_monitor_parameters.t,
		starts: !0,
		startRequest: ({ description, command }) => ({
			kind: require_wait_for.r.theMonitor,
			name: description,
			command
		}),
		describe: ({ description = "", command }) => ({
			subject: description,
			detail: command === void 0 ? void 0 : `$ ${command}`
		}),
		summarize: ({ details }) => details.id,
		call: (args, ctx) => runtime.starting(async () => (await runtime.use()).calls.monitor(args, ctx))
	});
}
const stopParameters = typebox.Type.Object({ id: typebox.Type.String({ description: require_wait_for.r.stopId }) }, { additionalProperties: !1 });
function declareMonitorStopTool(declare, runtime) {
	declare({
		name: "monitor_stop",
		annotations: require_declare_tool.n,
		outputSchema: stoppedSchema,
		label: require_wait_for.r.stopTitle,
		description: require_wait_for.r.stop,
		parameters: stopParameters,
		describe: ({ id = "" }) => ({ subject: id }),
		summarize: ({ details }, text) => details?.summary ?? text.split("\n")[0] ?? "",
		async call({ id }, ctx) {
			let startsBefore = runtime.startsUnderWay(), { calls } = await runtime.use();
			return await calls.monitorStop(id, startsBefore, ctx);
		}
	});
}
const listParameters = typebox.Type.Object({
	id: typebox.Type.Optional(typebox.Type.String({ description: require_wait_for.r.listId })),
	adopt: typebox.Type.Optional(typebox.Type.Boolean({ description: require_wait_for.r.listAdopt }))
}, { additionalProperties: !1 });
function declareMonitorListTool(declare, runtime) {
	declare({
		name: "monitor_list",
		annotations: require_declare_tool.i,
		outputSchema: listedSchema,
		label: require_wait_for.r.listTitle,
		description: require_wait_for.r.list,
		parameters: listParameters,
		describe: ({ id = "" }) => ({ subject: id }),
		summarize: listSummary,
		async call({ id, adopt = !1 }, ctx) {
			return await (await runtime.use()).calls.monitorList(id, adopt, ctx);
		}
	});
}
function listSummary({ details }, text) {
	let [only, ...others] = details?.tasks ?? [];
	return others.length > 0 ? `${others.length + 1} tasks` : only ? `${only.id} ${only.status}` : text.split("\n")[0] ?? "";
}
const STDERR_LINES = {
	min: 1,
	max: 2e3,
	default: 200
}, stderrParameters = typebox.Type.Object({
	id: typebox.Type.String(),
	lines: typebox.Type.Optional(typebox.Type.Integer({
		minimum: STDERR_LINES.min,
		maximum: STDERR_LINES.max,
		description: `Default ${STDERR_LINES.default}`
	}))
}, { additionalProperties: !1 });
function declareMonitorReadStderrTool(declare, runtime) {
	declare({
		name: "monitor_read_stderr",
		annotations: require_declare_tool.i,
		label: require_wait_for.r.stderrTitle,
		description: require_wait_for.r.stderr,
		parameters: stderrParameters,
		describe: ({ id = "" }) => ({ subject: id }),
		async call({ id, lines }, ctx) {
			let { calls } = await runtime.use();
			return await calls.monitorReadStderr(id, ctx.cwd, lines ?? STDERR_LINES.default);
		}
	});
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return stopParameters;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return declareMonitorTools;
	}
});
