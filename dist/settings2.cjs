// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_setting = require("./setting.cjs");
let typebox = require("typebox");
const settingsText = {
	coalesceMs: "Milliseconds: lines that come within this time of the first are one event",
	eventMaxChars: "Characters of one event that the model sees",
	messageMaxChars: "Characters of one message, and of all messages to the idle agent between two requests",
	taskMaxChars: "Characters of one task's output between two compactions",
	linesPerSecond: "Lines a second, over `windowSeconds`, past which lines are suppressed; 0: no limit",
	windowSeconds: "Seconds over which lines are counted; over the limit for so long, a monitor is stopped",
	wake: "What of a monitor may start a model request if a call does not say; unset: `\"never\"`, in print and JSON mode `\"end\"`",
	wakePauseMs: "Milliseconds between the end of a run and the next wake by an event",
	maxConcurrent: "Monitors that may run at once",
	maxJobs: "Jobs that may run at once",
	jobs: "Whether background jobs exist beside monitors (`bg_run`, `bg_logs`, `/bg`, `/bg-logs`)",
	bash: "Whether commands of pi's own `bash` can be moved to the background, and are guarded",
	backgroundAfter: "Seconds after which a `bash` call of the model becomes a job by itself; 0: never",
	guard: "What becomes of a `bash` call that would wait too long, or slip away: its result ends with the tool that fits better, or it is not run, once for each kind",
	checkIn: "Minutes after which a job without a deadline that may wake tells that it still runs; again after twice and then every four times as long; 0: never",
	modelMayStop: "What the model may stop, replace or write to: `\"own\"`: what it has started, `\"ask\"`: the rest, too, if you allow it when asked (nobody is asked in print and JSON mode), `\"all\"`",
	onSessionSwitch: "What goes on in another session (`/new`, `/resume`, `/fork`): `\"keep-user\"`: what the user started, `\"keep\"`: all, `\"end\"`: nothing",
	timeoutMs: "Milliseconds after which a monitor is stopped if a call does not say",
	killAfterMs: "Milliseconds between SIGTERM and SIGKILL",
	jobKillAfterMs: "The same for jobs",
	killDaemons: "Whether what a task has started and has made itself independent ends with it",
	logMaxBytes: "Bytes of each log file",
	memoryMaxMib: "MiB of memory that the processes of one task may take together: told at 80 %, stopped above; 0: no limit",
	keepDays: "Days for which files of ended tasks are kept",
	confirm: "Whether you are asked before the model starts something",
	confirmQuit: "Whether you are asked before you quit pi in the terminal while tasks run",
	stderrNotice: "Whether a monitor that at first prints only to stderr gives a notice",
	dock: "Whether up to three running tasks stand above the editor, each with its last line",
	toasts: "When the latest events show above the editor, or as notifications of an RPC client",
	attention: "What calls you while nobody is at the terminal (`on`: a list of `\"failure\"`, `\"ready\"`, `\"input\"`, `\"end\"`, `\"event\"`), by what (`how`: a list of `\"bell\"` and `\"notification\"`), and a program with its arguments that is run for it (`command`)"
}, wakeValues = [
	"never",
	"end",
	"event"
], SILENCE_MS = {
	min: 1e4,
	max: 36e5
}, TIMEOUT_MS = {
	min: 1e3,
	max: 36e5
}, MiB = 1048576, properties = {
	coalesceMs: require_setting.a({
		minimum: 10,
		maximum: 1e4,
		default: 200,
		project: "any",
		description: settingsText.coalesceMs
	}),
	eventMaxChars: require_setting.a({
		minimum: 40,
		maximum: 4e3,
		default: 400,
		project: "onlyLower",
		description: settingsText.eventMaxChars
	}),
	boundaryMaxChars: require_setting.a({
		minimum: 1e3,
		maximum: 1e5,
		default: 4e3,
		project: "onlyLower",
		description: settingsText.messageMaxChars
	}),
	taskMaxChars: require_setting.a({
		minimum: 4e3,
		maximum: 1e7,
		default: 4e4,
		project: "onlyLower",
		description: settingsText.taskMaxChars
	}),
	linesPerSecond: require_setting.a({
		minimum: 0,
		maximum: 1e3,
		zeroIsNoLimit: !0,
		default: 50,
		project: "onlyLower",
		description: settingsText.linesPerSecond
	}),
	windowSeconds: require_setting.a({
		minimum: 1,
		maximum: 60,
		default: 10,
		project: "onlyLower",
		description: settingsText.windowSeconds
	}),
	wake: require_setting.c(wakeValues, {
		project: "onlyLower",
		common: !0,
		description: settingsText.wake
	}),
	wakeIntervalMs: require_setting.a({
		minimum: 0,
		maximum: 36e5,
		default: 5e3,
		project: "onlyRaise",
		common: !0,
		description: settingsText.wakePauseMs
	}),
	maxConcurrent: require_setting.a({
		minimum: 1,
		maximum: 64,
		default: 8,
		project: "onlyLower",
		common: !0,
		description: settingsText.maxConcurrent
	}),
	maxJobs: require_setting.a({
		minimum: 1,
		maximum: 64,
		default: 10,
		project: "onlyLower",
		common: !0,
		description: settingsText.maxJobs
	}),
	jobs: require_setting.t({
		default: !0,
		project: "onlyLower",
		common: !0,
		description: settingsText.jobs
	}),
	bash: require_setting.t({
		default: !0,
		project: "never",
		common: !0,
		description: settingsText.bash
	}),
	bashToJobAfterSeconds: require_setting.a({
		minimum: 0,
		maximum: 86400,
		default: 0,
		project: "never",
		common: !0,
		description: settingsText.backgroundAfter
	}),
	bashGuard: require_setting.s([
		"off",
		"remind",
		"refuse"
	], {
		default: "remind",
		project: "onlyRaise",
		common: !0,
		description: settingsText.guard
	}),
	checkInMinutes: require_setting.a({
		minimum: 0,
		maximum: 10080,
		zeroIsNoLimit: !0,
		default: 30,
		project: "onlyRaise",
		description: settingsText.checkIn
	}),
	modelMayStop: require_setting.s([
		"own",
		"ask",
		"all"
	], {
		default: "ask",
		project: "onlyLower",
		description: settingsText.modelMayStop
	}),
	onSessionSwitch: require_setting.s([
		"keep-user",
		"keep",
		"end"
	], {
		default: "keep-user",
		project: "never",
		description: settingsText.onSessionSwitch
	}),
	defaultTimeoutMs: require_setting.a({
		minimum: TIMEOUT_MS.min,
		maximum: TIMEOUT_MS.max,
		default: 3e5,
		project: "any",
		common: !0,
		description: settingsText.timeoutMs
	}),
	killGraceMs: require_setting.a({
		minimum: 0,
		maximum: 6e4,
		default: 2e3,
		project: "never",
		description: settingsText.killAfterMs
	}),
	jobKillGraceMs: require_setting.a({
		minimum: 0,
		maximum: 6e5,
		default: 1e4,
		project: "never",
		description: settingsText.jobKillAfterMs
	}),
	killDaemons: require_setting.t({
		default: !1,
		project: "never",
		description: settingsText.killDaemons
	}),
	logMaxBytes: require_setting.a({
		minimum: MiB / 4,
		maximum: 1024 * MiB,
		default: 16 * MiB,
		project: "never",
		description: settingsText.logMaxBytes
	}),
	memoryMaxMiB: require_setting.a({
		minimum: 0,
		maximum: 1048576,
		zeroIsNoLimit: !0,
		default: 0,
		project: "onlyLower",
		description: settingsText.memoryMaxMib
	}),
	keepDays: require_setting.a({
		minimum: 0,
		maximum: 3650,
		default: 7,
		project: "onlyRaise",
		common: !0,
		description: settingsText.keepDays
	}),
	confirm: require_setting.t({
		default: !1,
		project: "onlyRaise",
		common: !0,
		description: settingsText.confirm
	}),
	confirmQuit: require_setting.t({
		default: !1,
		project: "onlyRaise",
		description: settingsText.confirmQuit
	}),
	stderrNotice: require_setting.t({
		default: !0,
		project: "onlyRaise",
		description: settingsText.stderrNotice
	}),
	dock: require_setting.t({
		default: !1,
		project: "never",
		description: settingsText.dock
	}),
	toasts: require_setting.s([
		"never",
		"busy",
		"always"
	], {
		default: "busy",
		project: "never",
		common: !0,
		description: settingsText.toasts
	}),
	attention: require_setting.n({
		on: typebox.Type.Array(typebox.Type.Enum([
			"failure",
			"ready",
			"input",
			"end",
			"event"
		])),
		how: typebox.Type.Array(typebox.Type.Enum(["bell", "notification"])),
		command: typebox.Type.Optional(typebox.Type.Array(typebox.Type.String({ maxLength: 1e3 }), {
			minItems: 1,
			maxItems: 32
		}))
	}, settingsText.attention)
}, monitorSettings = require_setting.u("monitor", properties);
monitorSettings.defaults, Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return wakeValues;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return TIMEOUT_MS;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return monitorSettings;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return SILENCE_MS;
	}
});
