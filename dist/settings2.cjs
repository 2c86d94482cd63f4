// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_setting = require("./setting.cjs");
let typebox = require("typebox");
const wakeValues = [
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
		description: "Milliseconds: lines that come within this time of the first are one event"
	}),
	eventMaxChars: require_setting.a({
		minimum: 40,
		maximum: 4e3,
		default: 400,
		project: "onlyLower",
		description: "Characters of one event that the model sees"
	}),
	boundaryMaxChars: require_setting.a({
		minimum: 1e3,
		maximum: 1e5,
		default: 4e3,
		project: "onlyLower",
		description: "Characters of one message, and of all messages to the idle agent between two requests"
	}),
	taskMaxChars: require_setting.a({
		minimum: 4e3,
		maximum: 1e7,
		default: 4e4,
		project: "onlyLower",
		description: "Characters of one task's output between two compactions"
	}),
	linesPerSecond: require_setting.a({
		minimum: 0,
		maximum: 1e3,
		zeroIsNoLimit: !0,
		default: 50,
		project: "onlyLower",
		description: "Lines a second, over `windowSeconds`, past which lines are suppressed; 0: no limit"
	}),
	windowSeconds: require_setting.a({
		minimum: 1,
		maximum: 60,
		default: 10,
		project: "onlyLower",
		description: "Seconds over which lines are counted; over the limit for so long, a monitor is stopped"
	}),
	wake: require_setting.c(wakeValues, {
		project: "onlyLower",
		common: !0,
		description: "What of a monitor may start a model request if a call does not say; unset: `\"never\"`, in print and JSON mode `\"end\"`"
	}),
	wakeIntervalMs: require_setting.a({
		minimum: 0,
		maximum: 36e5,
		default: 5e3,
		project: "onlyRaise",
		common: !0,
		description: "Milliseconds between the end of a run and the next wake by an event"
	}),
	maxConcurrent: require_setting.a({
		minimum: 1,
		maximum: 64,
		default: 8,
		project: "onlyLower",
		common: !0,
		description: "Monitors that may run at once"
	}),
	maxJobs: require_setting.a({
		minimum: 1,
		maximum: 64,
		default: 10,
		project: "onlyLower",
		common: !0,
		description: "Jobs that may run at once"
	}),
	jobs: require_setting.t({
		default: !0,
		project: "onlyLower",
		common: !0,
		description: "Whether background jobs exist beside monitors (`bg_run`, `bg_logs`, `/bg`, `/bg-logs`)"
	}),
	bash: require_setting.t({
		default: !0,
		project: "never",
		common: !0,
		description: "Whether commands of pi's own `bash` can be moved to the background, and are guarded"
	}),
	bashToJobAfterSeconds: require_setting.a({
		minimum: 0,
		maximum: 86400,
		default: 0,
		project: "never",
		common: !0,
		description: "Seconds after which a `bash` call of the model becomes a job by itself; 0: never"
	}),
	bashGuard: require_setting.s([
		"off",
		"remind",
		"refuse"
	], {
		default: "remind",
		project: "onlyRaise",
		common: !0,
		description: "What becomes of a `bash` call that would wait too long, or slip away: its result ends with the tool that fits better, or it is not run, once for each kind"
	}),
	checkInMinutes: require_setting.a({
		minimum: 0,
		maximum: 10080,
		zeroIsNoLimit: !0,
		default: 30,
		project: "onlyRaise",
		description: "Minutes after which a job without a deadline that may wake tells that it still runs; again after twice and then every four times as long; 0: never"
	}),
	modelMayStop: require_setting.s([
		"own",
		"ask",
		"all"
	], {
		default: "ask",
		project: "onlyLower",
		description: "What the model may stop, replace or write to: `\"own\"`: what it has started, `\"ask\"`: the rest, too, if you allow it when asked (nobody is asked in print and JSON mode), `\"all\"`"
	}),
	onSessionSwitch: require_setting.s([
		"keep-user",
		"keep",
		"end"
	], {
		default: "keep-user",
		project: "never",
		description: "What goes on in another session (`/new`, `/resume`, `/fork`): `\"keep-user\"`: what the user started, `\"keep\"`: all, `\"end\"`: nothing"
	}),
	defaultTimeoutMs: require_setting.a({
		minimum: TIMEOUT_MS.min,
		maximum: TIMEOUT_MS.max,
		default: 3e5,
		project: "any",
		common: !0,
		description: "Milliseconds after which a monitor is stopped if a call does not say"
	}),
	killGraceMs: require_setting.a({
		minimum: 0,
		maximum: 6e4,
		default: 2e3,
		project: "never",
		description: "Milliseconds between SIGTERM and SIGKILL"
	}),
	jobKillGraceMs: require_setting.a({
		minimum: 0,
		maximum: 6e5,
		default: 1e4,
		project: "never",
		description: "The same for jobs"
	}),
	killDaemons: require_setting.t({
		default: !1,
		project: "never",
		description: "Whether what a task has started and has made itself independent ends with it"
	}),
	logMaxBytes: require_setting.a({
		minimum: MiB / 4,
		maximum: 1024 * MiB,
		default: 16 * MiB,
		project: "never",
		description: "Bytes of each log file"
	}),
	memoryMaxMiB: require_setting.a({
		minimum: 0,
		maximum: 1048576,
		zeroIsNoLimit: !0,
		default: 0,
		project: "onlyLower",
		description: "MiB of memory that the processes of one task may take together: told at 80 %, stopped above; 0: no limit"
	}),
	keepDays: require_setting.a({
		minimum: 0,
		maximum: 3650,
		default: 7,
		project: "onlyRaise",
		common: !0,
		description: "Days for which files of ended tasks are kept"
	}),
	confirm: require_setting.t({
		default: !1,
		project: "onlyRaise",
		common: !0,
		description: "Whether you are asked before the model starts something"
	}),
	confirmQuit: require_setting.t({
		default: !1,
		project: "onlyRaise",
		description: "Whether you are asked before you quit pi in the terminal while tasks run"
	}),
	stderrNotice: require_setting.t({
		default: !0,
		project: "onlyRaise",
		description: "Whether a monitor that at first prints only to stderr gives a notice"
	}),
	dock: require_setting.t({
		default: !1,
		project: "never",
		description: "Whether up to three running tasks stand above the editor, each with its last line"
	}),
	toasts: require_setting.s([
		"never",
		"busy",
		"always"
	], {
		default: "busy",
		project: "never",
		common: !0,
		description: "When the latest events show above the editor, or as notifications of an RPC client"
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
	}, "What calls you while nobody is at the terminal (`on`: a list of `\"failure\"`, `\"ready\"`, `\"input\"`, `\"end\"`, `\"event\"`), by what (`how`: a list of `\"bell\"` and `\"notification\"`), and a program with its arguments that is run for it (`command`)")
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
