// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
Object.defineProperties(exports, {
	__esModule: { value: !0 },
	[Symbol.toStringTag]: { value: "Module" }
});
const require_setting = require("./setting.cjs"), require_declare_tool = require("./declare-tool.cjs"), require_loop_place = require("./loop-place.cjs"), require_settings = require("./settings.cjs"), require_bus = require("./bus.cjs"), require_job_tools = require("./job-tools.cjs"), require_settings$1 = require("./settings2.cjs"), require_monitor_tools = require("./monitor-tools.cjs"), require_bus$1 = require("./bus2.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), typebox = require("typebox");
const STARTING_MS = 6e4;
var RunState = class {
	wasIdleBeforeInput = !1;
	lastRunAborted = !1;
	abortedByUser = !1;
	#ctx;
	#startingSinceMs;
	#isPrepared = !1;
	#running = !1;
	#compacting = !1;
	#signal;
	#look;
	#waiting = new Set();
	constructor(pi, ctx) {
		this.#ctx = ctx, pi.on("input", (event) => {
			event.source !== "extension" && (this.abortedByUser = !1), this.wasIdleBeforeInput = this.isIdle(), this.expectStart();
		}), pi.on("before_agent_start", () => {
			this.expectStart(), this.#isPrepared = !0;
		}), pi.on("agent_start", (_event, runCtx) => {
			this.#startingSinceMs = void 0, this.#running = !0, this.#signal = runCtx.signal;
		}), pi.on("agent_settled", (event) => {
			this.#running = !1, this.lastRunAborted = saidAborted(event) ?? this.#signal?.aborted ?? !1, this.lastRunAborted && (this.abortedByUser = !0), this.#signal = void 0;
		}), pi.on("session_before_compact", () => {
			this.#compacting = !0;
		});
		let compactionOver = () => {
			this.#compacting = !1, this.#waiting.size > 0 && this.#armLook();
		};
		pi.on("session_compact", compactionOver), pi.on("session_compact_failed", compactionOver), pi.on("session_shutdown", () => clearTimeout(this.#look));
	}
	isIdle() {
		return this.#isFree(this.#isPrepared ? STARTING_MS : 2e3);
	}
	mayWake() {
		return this.#isFree(STARTING_MS);
	}
	get isAborting() {
		return this.#signal?.aborted ?? !1;
	}
	lookLater(look) {
		this.#running || (this.#waiting.add(look), this.#compacting || this.#armLook());
	}
	expectStart() {
		this.#running || (this.#startingSinceMs = performance.now(), this.#isPrepared = !1);
	}
	#isFree(startingMs) {
		if (this.#running || this.#compacting) return !1;
		let isStarting = this.#startingSinceMs !== void 0 && performance.now() - this.#startingSinceMs < startingMs;
		return this.#ctx.isIdle() && !isStarting;
	}
	#armLook() {
		this.#look ??= setTimeout(() => {
			this.#look = void 0;
			let waiting = [...this.#waiting];
			this.#waiting.clear();
			for (let look of waiting) look();
		}, 100);
	}
};
function saidAborted(event) {
	return "aborted" in event && typeof event.aborted == "boolean" ? event.aborted : void 0;
}
var Arbiter = class {
	runState;
	#pi;
	#senders = new Set();
	constructor(pi, ctx) {
		this.#pi = pi, this.runState = new RunState(pi, ctx);
	}
	join(sender) {
		this.#senders.add(sender);
	}
	append(message) {
		this.#pi.sendMessage(message, {
			deliverAs: "followUp",
			triggerTurn: !1
		});
	}
	startRun(sender, message) {
		for (let other of this.#senders) other !== sender && other.beforeRun();
		this.runState.expectStart(), this.#pi.sendMessage(message, {
			deliverAs: "followUp",
			triggerTurn: !0
		});
	}
}, SessionSettings = class {
	#ctx;
	#texts;
	constructor(ctx) {
		this.#ctx = ctx, this.#texts = [(0, _earendil_works_pi_coding_agent.getAgentDir)(), (0, node_path.join)(ctx.cwd, _earendil_works_pi_coding_agent.CONFIG_DIR_NAME)].map(settingsText$1);
	}
	async of(part) {
		let keys = require_setting.o(part).map((key) => `"${key}"`);
		if (!this.#texts.some((text) => keys.some((key) => text.includes(key)))) return part.defaults;
		let { loadSettings } = await Promise.resolve().then(() => require("./load-settings.cjs"));
		return loadSettings(part, this.#ctx);
	}
	async tellOfStrayKeys(parts) {
		let names = parts.flatMap(require_setting.o);
		if (!this.#texts.some((text) => Object.entries(parsed(text)).some(([key, value]) => !names.includes(key) && require_setting.r(parts, value)))) return;
		let { tellOfStrayKeys } = await Promise.resolve().then(() => require("./load-settings.cjs"));
		tellOfStrayKeys(parts, this.#ctx);
	}
};
function settingsText$1(directory) {
	try {
		return (0, node_fs.readFileSync)((0, node_path.join)(directory, "settings.json"), "utf8");
	} catch {
		return "";
	}
}
function parsed(text) {
	try {
		let content = JSON.parse(text);
		return typeof content == "object" && content ? content : {};
	} catch {
		return {};
	}
}
var LazyRuntime = class {
	#start = () => Promise.reject(Error(require_declare_tool.s.noSession));
	#starting;
	#started;
	#ended = !1;
	#starts = new Set();
	startWith(start) {
		this.#start = start;
	}
	get started() {
		return this.#started;
	}
	async use() {
		this.#ended || (this.#starting ??= this.#load());
		let runtime = await this.#starting;
		if (!runtime || this.#ended) throw Error(require_declare_tool.s.sessionOver);
		return runtime;
	}
	async starting(work) {
		let start = work(), over = start.then(() => {}, () => {});
		return this.#starts.add(over), over.then(() => this.#starts.delete(over)), await start;
	}
	async startsUnderWay() {
		await Promise.all(this.#starts);
	}
	async end(reason) {
		if (reason !== "quit") for (; this.#starts.size > 0;) await this.startsUnderWay();
		this.#ended = !0, await (await this.#starting?.catch(() => void 0))?.end(reason);
	}
	async #load() {
		try {
			return this.#started = await this.#start(), this.#started;
		} catch (error) {
			throw Error(require_declare_tool.s.notLoaded(error.message), { cause: error });
		}
	}
};
async function loadRows(pi, load) {
	let rows;
	if (process.stdout.isTTY) return rows = await load(), () => rows;
	let isAsked = !1, loadBeside = () => {
		isAsked || (isAsked = !0, load().then((loaded) => {
			rows = loaded;
		}, () => {}));
	};
	return pi.on("agent_start", loadBeside), pi.on("session_start", (_event, ctx) => {
		ctx.sessionManager.getBranch().some(({ type }) => type === "message") && loadBeside();
	}), () => rows;
}
function defineFeature(feature) {
	return {
		settings: feature.settings,
		registerRows: feature.registerRows,
		register: (pi, rows) => registerFeature(pi, feature, rows)
	};
}
async function registerFeatures(pi, features, loadToolRow) {
	let rows = await loadRows(pi, async () => {
		let [row] = await Promise.all([loadToolRow(), ...features.map((feature) => feature.registerRows(pi))]);
		return row;
	}), registered = features.map((feature) => feature.register(pi, rows)), settingsParts = features.map((feature) => feature.settings), listTabs = new Map(), arbiter;
	pi.on("session_start", async (start, ctx) => {
		arbiter ??= new Arbiter(pi, ctx);
		let allSettings = new SessionSettings(ctx), session = {
			pi,
			ctx,
			start,
			arbiter,
			settingsParts,
			listTabs,
			allSettings
		}, failures = [];
		for (let feature of registered) await feature.startSession(session).catch((error) => failures.push(error));
		if (await allSettings.tellOfStrayKeys(settingsParts), failures.length > 0) throw failures[0];
	}), pi.on("session_shutdown", async ({ reason }) => {
		for (let feature of registered) await feature.endSession(reason);
	});
}
function registerFeature(pi, feature, rows) {
	let runtime = new LazyRuntime(), offFlag = `no-${feature.name}`, starting, ended = !1;
	return pi.registerFlag(offFlag, {
		type: "boolean",
		description: require_declare_tool.s.flag(feature.plural)
	}), {
		async startSession(session) {
			if (pi.getFlag(offFlag)) return;
			if (starting) {
				await starting;
				return;
			}
			let tools = new require_declare_tool.r(pi, rows, feature.defersTools);
			tools.declare((declare) => feature.declareTools(declare, runtime)), starting = session.allSettings.of(feature.settings).then((settings) => feature.startSession({
				...session,
				runtime,
				tools,
				settings
			})), starting.catch((error) => runtime.startWith(() => Promise.reject(error))), await starting, tools.clash && await tellOfClash(session.ctx, tools.clash, `--${offFlag}`);
		},
		async endSession(reason) {
			if (ended) return;
			ended = !0;
			let endSession = await starting?.catch(() => void 0);
			await runtime.end(reason), await endSession?.();
		}
	};
}
async function tellOfClash(ctx, clash, offFlag) {
	let [{ clashText }, { show }] = await Promise.all([Promise.resolve().then(() => require("./clash-text.cjs")), Promise.resolve().then(() => require("./show.cjs")).then((n) => n.r)]);
	show(ctx, clashText(clash, offFlag), "warning");
}
var RunningTasks = class {
	#mayWake = new Map();
	isInFooter = !1;
	#listeners = new Set();
	#removals;
	constructor(bus) {
		let runs = (task) => {
			let { id, wake } = task ?? {};
			this.#mayWake.set(id, wake !== "never"), this.#tell();
		};
		this.#removals = [
			bus.on("monitor:started", runs),
			bus.on("monitor:running", runs),
			bus.on("monitor:done", (task) => {
				let { id } = task ?? {};
				this.#mayWake.delete(id) && this.#tell();
			}),
			bus.on("monitor:footer", (footer) => {
				this.isInFooter = (footer ?? {}).isShown === !0, this.#tell();
			})
		], bus.emit("monitor:asked", {});
	}
	mayWake() {
		return [...this.#mayWake.values()].includes(!0);
	}
	listen(changed) {
		this.#listeners.add(changed);
	}
	close() {
		for (let remove of this.#removals) remove();
		this.#listeners.clear();
	}
	#tell() {
		for (let changed of this.#listeners) changed();
	}
};
async function startSession$2({ pi, ctx, start, arbiter, runtime, settings, listTabs }) {
	let startedAtMs = performance.now(), hasEnded = !1, report = (problem) => {
		hasEnded || (ctx.hasUI ? ctx.ui.notify(problem, "warning") : process.stderr.write(`${problem}\n`));
	}, tasks = new RunningTasks(pi.events), placing = scopeFor(settings, report).then((scope) => ({
		scope,
		place: require_loop_place.t(scope, (0, _earendil_works_pi_coding_agent.getAgentDir)(), ctx)
	})), announced;
	runtime.startWith(async () => {
		let { place } = await placing, { startRuntime } = await Promise.resolve().then(() => require("./runtime.cjs"));
		return startRuntime({
			pi,
			ctx,
			place,
			startedAtMs,
			start: announced,
			arbiter,
			tasks,
			report
		});
	}), listTabs.set("Loops", async () => await (await runtime.use()).tab()), pi.registerCommand("loop", {
		description: require_settings.r.command,
		getArgumentCompletions: (prefix) => Promise.resolve().then(() => require("./complete-interval.cjs")).then(({ completeInterval }) => completeInterval(prefix), () => null),
		handler: async (args, ctx) => await (await runtime.use()).runCommand(args, ctx)
	});
	let { scope, place } = await placing;
	if (ctx.hasUI && await require_loop_place.n(place) && (announced = start, await runtime.use()), scope === "session" && start.previousSessionFile !== void 0) {
		let { loopsLeftBehind } = await Promise.resolve().then(() => require("./loops-left-behind.cjs")), left = await loopsLeftBehind((0, _earendil_works_pi_coding_agent.getAgentDir)(), ctx.cwd, start.previousSessionFile);
		left && report(left);
	}
	return async () => {
		hasEnded = !0, tasks.close();
	};
}
async function scopeFor({ scope }, report) {
	let given = process.env.PI_LOOP_SCOPE;
	if (!given) return scope;
	let { scopeOfVariable } = await Promise.resolve().then(() => require("./scope-variable.cjs"));
	return scopeOfVariable(given, scope, report);
}
const RUNS_MAX = 1e6, loopSchema = typebox.Type.Object({
	id: typebox.Type.String(),
	name: typebox.Type.Optional(typebox.Type.String()),
	prompt: typebox.Type.String(),
	state: typebox.Type.String(),
	trigger: typebox.Type.String(),
	runs: typebox.Type.Integer(),
	missed: typebox.Type.Integer(),
	nextAt: typebox.Type.Optional(typebox.Type.String()),
	expiresAt: typebox.Type.Optional(typebox.Type.String())
}), loopsSchema = typebox.Type.Object({
	loops: typebox.Type.Array(loopSchema),
	ended: typebox.Type.Array(typebox.Type.Object({
		id: typebox.Type.String(),
		text: typebox.Type.String()
	}))
});
function declareLoopTools(declare, calls) {
	declareCreate(declare, calls), declareList(declare, calls), declareUpdate(declare, calls), declareDelete(declare, calls);
}
function declareCreate(declare, calls) {
	let parameters = typebox.Type.Object({
		prompt: typebox.Type.String({
			minLength: 1,
			maxLength: 1e4,
			pattern: "\\S"
		}),
		every: typebox.Type.Optional(typebox.Type.String({ description: require_settings.r.every })),
		cron: typebox.Type.Optional(typebox.Type.String({ description: require_settings.r.cron })),
		pace: typebox.Type.Optional(typebox.Type.Object({
			min: typebox.Type.Optional(typebox.Type.String()),
			max: typebox.Type.Optional(typebox.Type.String())
		}, {
			additionalProperties: !1,
			description: require_settings.r.pace
		})),
		on: typebox.Type.Optional(typebox.Type.Array(typebox.Type.String({ pattern: "\\S" }), {
			minItems: 1,
			maxItems: 20,
			examples: [["monitor_end"]],
			description: require_settings.r.on
		})),
		match: typebox.Type.Optional(typebox.Type.String({ description: require_settings.r.match })),
		debounce_ms: typebox.Type.Optional(typebox.Type.Integer({
			minimum: 0,
			maximum: 36e5,
			description: require_settings.r.debounce
		})),
		once: typebox.Type.Optional(typebox.Type.Boolean()),
		max_runs: typebox.Type.Optional(typebox.Type.Integer({
			minimum: 1,
			maximum: RUNS_MAX
		})),
		budget: typebox.Type.Optional(typebox.Type.Object({
			requests: typebox.Type.Optional(typebox.Type.Integer({
				minimum: 1,
				maximum: RUNS_MAX
			})),
			tokens: typebox.Type.Optional(typebox.Type.Integer({
				minimum: 1,
				maximum: 1e9
			}))
		}, {
			additionalProperties: !1,
			description: require_settings.r.budget
		})),
		auto_task: typebox.Type.Optional(typebox.Type.Boolean({ description: require_settings.r.autoTask })),
		backlog: typebox.Type.Optional(typebox.Type.Boolean({ description: require_settings.r.backlog })),
		expires_in: typebox.Type.Optional(typebox.Type.String({ description: "12h, 14d; default 7d" })),
		name: typebox.Type.Optional(typebox.Type.String({
			minLength: 1,
			maxLength: 80,
			pattern: "\\S"
		}))
	}, { additionalProperties: !1 });
	declare({
		name: "loop_create",
		annotations: require_declare_tool.t,
		outputSchema: loopSchema,
		label: require_settings.r.createTitle,
		description: [
			require_settings.r.create,
			require_settings.r.createData,
			require_settings.r.createEvents
		].join("\n"),
		promptSnippet: require_settings.r.createSnippet,
		parameters,
		describe: ({ every, cron, pace, on, prompt = "" }) => ({
			subject: [every ?? cron ?? (pace && require_settings.r.ownPace), on?.join(" ")].filter((part) => part !== void 0).join(" or "),
			detail: prompt
		}),
		starts: !0,
		async call(params, ctx) {
			let request = {
				...params,
				debounceMs: params.debounce_ms,
				maxRuns: params.max_runs,
				expiresIn: params.expires_in,
				autoTask: params.auto_task
			};
			return await (await calls()).create(request, ctx);
		}
	});
}
function declareList(declare, calls) {
	let parameters = typebox.Type.Object({}, { additionalProperties: !1 });
	declare({
		name: "loop_list",
		annotations: require_declare_tool.i,
		outputSchema: loopsSchema,
		label: require_settings.r.listTitle,
		description: require_settings.r.list,
		parameters,
		describe: () => ({ subject: "" }),
		call: async () => (await calls()).list()
	});
}
function declareUpdate(declare, calls) {
	let parameters = typebox.Type.Object({
		id: typebox.Type.String({ minLength: 1 }),
		action: typebox.Type.Unsafe({
			type: "string",
			enum: [
				"pause",
				"resume",
				"run_now",
				"next",
				"done"
			]
		}),
		in: typebox.Type.Optional(typebox.Type.String({ description: require_settings.r.in })),
		reason: typebox.Type.Optional(typebox.Type.String({
			maxLength: 200,
			description: require_settings.r.reason
		}))
	}, { additionalProperties: !1 });
	declare({
		name: "loop_update",
		annotations: require_declare_tool.t,
		outputSchema: loopSchema,
		label: require_settings.r.updateTitle,
		description: require_settings.r.update,
		parameters,
		describe: ({ id = "", action = "", in: interval, reason = "" }) => ({
			subject: [
				id,
				action,
				interval
			].filter((part) => part !== void 0).join(" "),
			detail: reason
		}),
		async call(update, ctx) {
			return await (await calls()).update(update, ctx);
		}
	});
}
function declareDelete(declare, calls) {
	let parameters = typebox.Type.Object({ id: typebox.Type.String({ minLength: 1 }) }, { additionalProperties: !1 });
	declare({
		name: "loop_delete",
		annotations: require_declare_tool.n,
		outputSchema: typebox.Type.Object({ id: typebox.Type.String() }),
		label: require_settings.r.deleteTitle,
		description: require_settings.r.delete,
		parameters,
		describe: ({ id = "" }) => ({ subject: id }),
		call: async ({ id }) => await (await calls()).delete(id)
	});
}
const loops = defineFeature({
	name: "loop",
	plural: "loops",
	settings: require_settings.t,
	defersTools: !0,
	async registerRows(pi) {
		let { registerLoopRows } = await Promise.resolve().then(() => require("./loop-message-row.cjs")).then((n) => n.r);
		registerLoopRows(pi);
	},
	declareTools: (declare, runtime) => declareLoopTools(declare, async () => (await runtime.use()).calls),
	startSession: startSession$2
});
function replaceBash(pi, ctx, calls, loaded) {
	let own = (0, _earendil_works_pi_coding_agent.createBashToolDefinition)(ctx.cwd), definition = {
		...own,
		execute: async (...call) => await (await calls()).execute(...call)
	};
	if (own.renderResult) {
		let { renderResult } = own;
		definition.renderResult = (result, options, theme, context) => {
			let row = renderResult(result, options, theme, context);
			return options.isPartial && loaded()?.drawHint(context.toolCallId, row), row;
		};
	}
	pi.registerTool(definition);
}
function setUpBash(pi, ctx, settings, runtime) {
	let bash = settings.bash ? pi.getAllTools().find(({ name }) => name === "bash") : void 0, isOwn = bash?.sourceInfo.source === "builtin" && process.platform !== "win32";
	isOwn && settings.bashGuard !== "off" && guardCalls(pi, settings.bashGuard);
	let calls = isOwn && settings.jobs ? foregroundCalls(pi, ctx, settings, runtime) : void 0;
	return {
		replaced: isOwn ? void 0 : bash,
		get calls() {
			return calls?.loaded();
		}
	};
}
function foregroundCalls(pi, ctx, settings, runtime) {
	let loading, loaded, load = async () => {
		let { loadBashCalls } = await Promise.resolve().then(() => require("./load-bash-calls.cjs"));
		return loaded = loadBashCalls(ctx, settings, runtime), loaded;
	}, use = () => (loading ??= load(), loading);
	return replaceBash(pi, ctx, use, () => loaded), pi.on("user_bash", async ({ command, cwd, excludeFromContext }) => {
		if (excludeFromContext) return;
		let calls = await use().catch(() => void 0);
		if (calls) return pi.events.emit(require_bus.s, {
			command,
			cwd,
			excludeFromContext
		}), { operations: calls.operationsFor(command) };
	}), pi.on("session_shutdown", ({ reason }) => loaded?.close(reason === "reload")), { loaded: () => loaded };
}
function guardCalls(pi, mode) {
	let loading, use = () => (loading ??= Promise.resolve().then(() => require("./guard.cjs")).then(({ BashGuard }) => new BashGuard(pi)), loading);
	if (mode === "refuse") {
		pi.on("tool_call", async ({ toolName, input }) => {
			let reason = toolName === "bash" ? (await use()).refusal(input) : void 0;
			return reason === void 0 ? void 0 : {
				block: !0,
				reason
			};
		});
		return;
	}
	let startedAtMs = new Map();
	pi.on("tool_execution_start", ({ toolCallId, toolName }) => {
		toolName === "bash" && startedAtMs.set(toolCallId, performance.now());
	}), pi.on("tool_execution_end", ({ toolCallId }) => void startedAtMs.delete(toolCallId)), pi.on("tool_result", async (event) => {
		if (event.toolName !== "bash") return;
		let seconds = (performance.now() - (startedAtMs.get(event.toolCallId) ?? 0)) / 1e3, reminder = (await use()).reminder(event.input, event.isError ? seconds : void 0);
		if (reminder === void 0) return;
		let { content, structuredContent } = event;
		return {
			content: [...content, {
				type: "text",
				text: reminder
			}],
			structuredContent
		};
	});
}
const declared$1 = {
	monitors: "Show monitors, or one by its id; \"all\" of every pi; \"clear\" forgets the ended ones",
	monitorsKey: "Show monitors",
	monitor: "Start a monitor: [--match, --ignore, --name, --wake, --protect] <command>",
	stop: "Stop a monitor or a job: <id|all>",
	restart: "Start a monitor or a job again: <id>",
	tail: "Show a monitor's stderr: <id> [lines]",
	clean: "Stop all monitors; jobs run on",
	save: "Save a task, to start it again here in other sessions: <id> [name]",
	saved: "Show what is saved for this directory; start, show, auto, manual or delete <name>",
	settings: "Show the settings of pi-monitor and where they come from; change the common ones",
	bg: "Start a background job: <command>; alone, move the running command, or show all",
	bgLogs: "Show the end of a job's log: <id>",
	afterCompaction: "after the compaction",
	onBranch: "on this branch",
	afterReload: (reason) => reason === "reload" ? "after the reload" : "in this session",
	savedNotStarted: (why) => `What is saved was not started: ${why}`
}, showing = () => Promise.resolve().then(() => require("./show.cjs")).then((n) => n.r);
function completing(load, complete) {
	return async (prefix) => {
		try {
			return complete(await load(), prefix);
		} catch {
			return null;
		}
	};
}
function runner(runtime) {
	return (name, work) => async (args, ctx) => {
		let startsBefore = runtime.startsUnderWay(), [{ showOrExplain }, { usageIfAsked }] = await Promise.all([showing(), Promise.resolve().then(() => require("./usage.cjs")).then((n) => n.n)]);
		await showOrExplain(ctx, async () => usageIfAsked(name, args) ?? await work(await runtime.use(), args, ctx, startsBefore));
	};
}
function starting(runtime, name, work) {
	let run = runner(runtime)(name, work);
	return (args, ctx) => runtime.starting(() => run(args, ctx));
}
const completeIds = () => Promise.resolve().then(() => require("./complete-ids.cjs")), NOTHING_TYPED = /^\s*(?:""|'')?\s*$/;
function registerCommands(pi, runtime, bash, cwd) {
	let run = runner(runtime), showMonitors = run("monitors", ({ runs }, args, ctx) => runs.monitors(args, ctx)), isReplacementTold = !1;
	pi.registerCommand("monitors", {
		description: declared$1.monitors,
		getArgumentCompletions: completing(completeIds, (ids, prefix) => ids.completeIdsOr(["all", "clear"], runtime.started?.registry.all() ?? [], prefix)),
		handler: async (args, ctx) => {
			if (bash.replaced && !isReplacementTold) {
				isReplacementTold = !0;
				let { replacedText } = await Promise.resolve().then(() => require("./replaced.cjs"));
				(await showing()).show(ctx, replacedText(bash.replaced));
			}
			await showMonitors(args, ctx);
		}
	}), pi.registerShortcut("alt+m", {
		description: declared$1.monitorsKey,
		handler: async (ctx) => (await showing()).showOrExplain(ctx, async () => (await runtime.use()).runs.panel(ctx))
	}), pi.registerCommand("monitor", {
		description: declared$1.monitor,
		getArgumentCompletions: completing(() => Promise.resolve().then(() => require("./complete-monitor.cjs")), ({ completeMonitor }, prefix) => completeMonitor(prefix)),
		handler: starting(runtime, "monitor", ({ runs }, args, ctx) => runs.monitor(args, ctx))
	}), pi.registerCommand("monitor-stop", {
		description: declared$1.stop,
		getArgumentCompletions: completing(completeIds, (ids, prefix) => ids.completeIds(runtime.started?.registry.running() ?? [], prefix, !0)),
		handler: run("monitor-stop", ({ runs }, args, _ctx, startsBefore) => runs.monitorStop(args, startsBefore))
	}), pi.registerCommand("monitor-restart", {
		description: declared$1.restart,
		getArgumentCompletions: completing(completeIds, (ids, prefix) => ids.completeIds(runningFirst(runtime), prefix)),
		handler: starting(runtime, "monitor-restart", ({ runs }, args, ctx) => runs.monitorRestart(args, ctx))
	}), pi.registerCommand("monitor-tail", {
		description: declared$1.tail,
		getArgumentCompletions: completing(completeIds, (ids, prefix) => ids.completeIds(runningFirst(runtime), prefix)),
		handler: run("monitor-tail", ({ runs }, args, ctx) => runs.monitorTail(args, ctx))
	}), pi.registerCommand("monitor-clean", {
		description: declared$1.clean,
		handler: run("monitor-clean", ({ runs }, _args, _ctx, startsBefore) => runs.monitorClean(startsBefore))
	}), pi.registerCommand("monitor-save", {
		description: declared$1.save,
		getArgumentCompletions: completing(completeIds, (ids, prefix) => ids.completeIds(runningFirst(runtime), prefix)),
		handler: run("monitor-save", async ({ saved }, args, ctx) => (await saved()).save(args, ctx))
	}), pi.registerCommand("monitor-saved", {
		description: declared$1.saved,
		getArgumentCompletions: completing(() => Promise.resolve().then(() => require("./complete-saved.cjs")), ({ completeSaved }, prefix) => completeSaved(prefix, cwd)),
		handler: run("monitor-saved", async ({ saved }, args, ctx) => (await saved()).saved(args, ctx, (work) => runtime.starting(work)))
	});
}
function registerSettingsCommand(pi, parts) {
	pi.registerCommand("monitor-settings", {
		description: declared$1.settings,
		handler: async (_args, ctx) => {
			let [{ showOrExplain }, { runSettingsCommand }] = await Promise.all([showing(), Promise.resolve().then(() => require("./settings-command.cjs"))]);
			await showOrExplain(ctx, () => runSettingsCommand(parts, ctx));
		}
	});
}
function registerJobCommands(pi, runtime, bash) {
	let run = runner(runtime), start = starting(runtime, "bg", ({ runs }, args, ctx) => runs.bg(args, ctx)), showAll = run("bg", ({ runs }, _args, ctx) => runs.bgAlone(ctx)), alone = async (args, ctx) => {
		let { calls } = bash;
		if (!calls?.isRunning) return await showAll(args, ctx);
		await (await showing()).showOrExplain(ctx, () => calls.moveNewest("user"));
	};
	pi.registerCommand("bg", {
		description: declared$1.bg,
		handler: (args, ctx) => NOTHING_TYPED.test(args) ? alone(args, ctx) : start(args, ctx)
	}), pi.registerCommand("bg-logs", {
		description: declared$1.bgLogs,
		getArgumentCompletions: completing(completeIds, (ids, prefix) => ids.completeIds(runningFirst(runtime), prefix)),
		handler: run("bg-logs", ({ runs }, args, ctx) => runs.bgLogs(args, ctx))
	});
}
function runningFirst({ started }) {
	return started ? [...started.registry.running(), ...started.registry.ended()] : [];
}
async function startSession$1({ pi, ctx, start: { reason }, arbiter, runtime, tools, settings, settingsParts, listTabs }) {
	let takesOver = reason !== "startup" && (await Promise.resolve().then(() => require("./handover.cjs"))).isSomethingLeft();
	runtime.startWith(async () => {
		let { startRuntime } = await Promise.resolve().then(() => require("./runtime2.cjs")).then((n) => n.t);
		return await startRuntime(pi, ctx, {
			settings,
			arbiter,
			tools,
			reason,
			takesOver,
			listTabs
		});
	});
	let bash = setUpBash(pi, ctx, settings, runtime);
	if (registerCommands(pi, runtime, bash, ctx.cwd), registerSettingsCommand(pi, settingsParts), settings.jobs && (tools.declare((declare) => require_job_tools.n(declare, runtime)), registerJobCommands(pi, runtime, bash)), settings.confirm) {
		let { confirmStarts } = await Promise.resolve().then(() => require("./confirm.cjs"));
		confirmStarts(pi, (name, input) => tools.startRequest(name, input));
	}
	let stopAskingAtQuit;
	if (settings.confirmQuit && ctx.mode === "tui") {
		let { confirmQuit } = await Promise.resolve().then(() => require("./confirm-quit.cjs"));
		stopAskingAtQuit = confirmQuit(ctx, () => runtime.started?.registry.running() ?? []);
	}
	let stopAnswering = pi.events.on("monitor:request", async (data) => {
		let { answerRequest } = await Promise.resolve().then(() => require("./answer.cjs"));
		await answerRequest(data, {
			bus: pi.events,
			ctx,
			runtime,
			settings
		});
	}), relist = async (why) => {
		(runtime.started || await hasUnendedTasks(ctx)) && (await runtime.use()).relist(why);
	};
	pi.on("session_compact", () => relist(declared$1.afterCompaction)), pi.on("session_tree", () => relist(declared$1.onBranch)), takesOver && await runtime.use(), await relist(declared$1.afterReload(reason));
	let adopting, adopt = async () => {
		settings.jobs && process.platform !== "win32" && (adopting ??= Promise.resolve().then(() => require("./adopt-children.cjs")).then(({ adoptChildren }) => adoptChildren({
			bus: pi.events,
			ctx,
			runtime,
			settings
		})), await adopting);
	};
	pi.on("agent_start", adopt);
	let cleaning, removeOldFiles = () => (cleaning ??= Promise.resolve().then(() => require("./old-files.cjs")).then(({ removeOldTaskFiles }) => removeOldTaskFiles(settings.keepDays)).catch(() => {}), cleaning), ended = new AbortController(), attendToEarlierTasks = async () => {
		let { attendToEarlierTasks } = await Promise.resolve().then(() => require("./attend.cjs"));
		await attendToEarlierTasks(ctx, {
			killDaemons: settings.killDaemons,
			signal: ended.signal,
			useRuntime: () => runtime.use()
		});
	}, startSaved = async () => {
		let { mayStartByItself } = await Promise.resolve().then(() => require("./may-start-by-itself.cjs"));
		ctx.hasUI && mayStartByItself(ctx.cwd) && await (await (await runtime.use()).saved()).startByThemselves(ctx, ended.signal, (work) => runtime.starting(work));
	}, later = setTimeout(() => {
		startSaved().catch((error) => tellOfSaved(ctx, ended.signal, error)), attendToEarlierTasks().catch(() => {}), removeOldFiles(), adopt().catch(() => {}), Promise.resolve().then(() => require("./runtime2.cjs")).then((n) => n.t).catch(() => {});
	}, 1e3);
	return later.unref(), async () => {
		stopAnswering(), stopAskingAtQuit?.(), clearTimeout(later), (await adopting?.catch(() => void 0))?.(), ended.abort(), await removeOldFiles();
	};
}
async function tellOfSaved(ctx, signal, error) {
	let [{ show }, { errorLabel }] = await Promise.all([Promise.resolve().then(() => require("./show.cjs")).then((n) => n.r), Promise.resolve().then(() => require("./label.cjs")).then((n) => n.i)]);
	signal.aborted || show(ctx, declared$1.savedNotStarted(errorLabel(error)), "warning");
}
async function hasUnendedTasks(ctx) {
	let branch = ctx.sessionManager.getBranch();
	if (!branch.some(({ type }) => type === "message")) return !1;
	let { unendedTasks } = await Promise.resolve().then(() => require("./unended-tasks.cjs")).then((n) => n.n);
	return unendedTasks(branch).length > 0;
}
const monitors = defineFeature({
	name: "monitor",
	plural: "monitors",
	settings: require_settings$1.r,
	async registerRows(pi) {
		let [{ registerEventRow }, { registerStartedRow }, { registerToldRow }] = await Promise.all([
			Promise.resolve().then(() => require("./event-message-row.cjs")),
			Promise.resolve().then(() => require("./started-row.cjs")),
			Promise.resolve().then(() => require("./told-row.cjs"))
		]);
		registerEventRow(pi), registerStartedRow(pi), registerToldRow(pi);
	},
	declareTools: require_monitor_tools.t,
	startSession: startSession$1
}), declared = {
	feature: "the task list",
	command: "The task list: add <subject>, start <id>, done <id>, drop <id>, delete <id>, clear"
}, requestNames = Object.keys(require_bus$1.i);
async function startSession({ pi, ctx, settings, runtime, tools, listTabs }) {
	if (settings.mode === "off") return async () => {};
	runtime.startWith(async () => {
		let { startRuntime } = await Promise.resolve().then(() => require("./runtime3.cjs"));
		return await startRuntime({
			pi,
			ctx,
			settings,
			tools
		});
	});
	let serve = async (name, data) => {
		let isWanted = settings.mode === "on" || data?.wanted === !0;
		(runtime.started || isWanted) && await (runtime.started ?? await runtime.use()).answer(name, data, isWanted);
	}, removals = requestNames.map((name) => pi.events.on(require_bus$1.i[name], (data) => serve(name, data).catch(() => {})));
	listTabs.set("Tasks", async () => await (await runtime.use()).tab()), pi.registerCommand("tasks", {
		description: declared.command,
		getArgumentCompletions: (prefix) => Promise.resolve().then(() => require("./complete-tasks.cjs")).then(({ completeTasks }) => completeTasks(runtime.started?.all() ?? [], prefix), () => null),
		handler: async (args, commandCtx) => await (await runtime.use()).runCommand(args, commandCtx)
	});
	let showOfBranch = async () => {
		if (runtime.started || settings.mode === "on") {
			(await runtime.use()).goToBranch();
			return;
		}
		let { hasList } = await Promise.resolve().then(() => require("./has-list.cjs"));
		hasList(ctx, settings.scope) && (await runtime.use()).goToBranch();
	};
	return pi.on("session_tree", showOfBranch), await showOfBranch(), async () => {
		for (let remove of removals) remove();
	};
}
const settingsText = {
	mode: "Whether there is a task list; `auto`: once you or a loop ask for it",
	scope: "Whether the list belongs to the session's branch, or to all sessions in one directory",
	widget: "Whether the list shows above the editor while a task is in progress"
}, properties = {
	mode: require_setting.s([
		"off",
		"auto",
		"on"
	], {
		default: "auto",
		project: "onlyLower",
		common: !0,
		description: settingsText.mode
	}),
	scope: require_setting.s(["session", "project"], {
		default: "session",
		project: "onlyLower",
		description: settingsText.scope
	}),
	widget: require_setting.t({
		default: !0,
		project: "any",
		description: settingsText.widget
	})
}, taskListSettings = require_setting.u("tasks", properties, {
	textIs: "mode",
	shortKeys: { tasksScope: "scope" }
}), features = [
	monitors,
	loops,
	defineFeature({
		name: "tasks",
		plural: declared.feature,
		settings: taskListSettings,
		defersTools: !0,
		registerRows: async () => {},
		declareTools() {},
		startSession
	})
];
async function piMonitor(pi) {
	await registerFeatures(pi, features, async () => (await Promise.resolve().then(() => require("./tool-row.cjs")).then((n) => n.n)).toolRow);
}
exports.default = piMonitor, exports.features = features;
