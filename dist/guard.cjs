// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_shell_script = require("./shell-script.cjs"), HOLDS_UP = "holds the call up", ENDLESS = "does not end by itself", advices = {
	sleep: {
		fault: HOLDS_UP,
		tools: ["monitor", "bg_run"],
		gain: "it tells you when there is something to do, and you can go on meanwhile"
	},
	polling: {
		fault: HOLDS_UP,
		tools: ["monitor"],
		gain: "let it run the loop: each line that the loop prints reaches you, and you can go on meanwhile"
	},
	detached: {
		fault: "runs on where nobody looks",
		tools: ["bg_run", "monitor"],
		gain: "it keeps the log, tells you the end, and can be stopped"
	},
	following: {
		fault: ENDLESS,
		tools: ["monitor"],
		gain: "each line reaches you as it comes, and you can go on meanwhile"
	},
	server: {
		fault: ENDLESS,
		tools: ["monitor", "bg_run"],
		gain: "with persistent: true it runs until the session ends, and you can go on meanwhile"
	}
};
function adviceOn(e, t) {
	let { fault: n, tools: r, gain: i } = advices[e.kind], a = r.find((e) => t.includes(e));
	if (a !== void 0) return {
		fault: `${require_texts.N(e.source, 120)} ${n}`,
		tool: a,
		gain: i
	};
}
function reminderText({ fault: e, tool: t, gain: n }) {
	return `[${e}: next time use ${t}; ${n}.]`;
}
function refusalText({ fault: e, tool: t, gain: n }) {
	return `Not run, since ${e}. Use ${t}; ${n}. Sent again, it runs.`;
}
// extensions/monitor/bash/guard/dev-servers.ts
const RUNNERS = new Set([
	"npx",
	"bunx",
	"pnpx",
	"uvx",
	"uv",
	"poetry",
	"pipenv",
	"bundle",
	"dotenvx"
]), PACKAGE_MANAGERS = new Set([
	"npm",
	"pnpm",
	"yarn",
	"bun",
	"deno"
]), RUN_WORDS = new Set([
	"run",
	"exec",
	"run-script",
	"x",
	"dlx",
	"task"
]), SCRIPT = /^(?:dev|start|serve|watch|preview|storybook|develop)(?:[:.-]\w+)*$/, ALWAYS = new Set([
	"nodemon",
	"ts-node-dev",
	"webpack-dev-server",
	"http-server",
	"live-server",
	"json-server",
	"uvicorn",
	"gunicorn",
	"hypercorn",
	"serve",
	"start-storybook",
	"browser-sync",
	"mongod",
	"air"
]), WITH_WORD = {
	vite: [
		"",
		"dev",
		"serve",
		"preview"
	],
	next: ["dev", "start"],
	nuxt: ["dev", "preview"],
	nuxi: ["dev", "preview"],
	astro: ["dev", "preview"],
	remix: ["dev"],
	"react-router": ["dev"],
	webpack: ["serve"],
	ng: ["serve"],
	nx: ["serve"],
	turbo: ["dev"],
	gatsby: ["develop", "serve"],
	parcel: ["serve", "watch"],
	storybook: ["dev"],
	expo: ["start"],
	wrangler: ["dev"],
	netlify: ["dev"],
	vercel: ["dev"],
	"vue-cli-service": ["serve"],
	"react-scripts": ["start"],
	tsx: ["watch"],
	flask: ["run"],
	streamlit: ["run"],
	jupyter: ["lab", "notebook"],
	mkdocs: ["serve"],
	jekyll: ["serve"],
	hugo: ["server", "serve"],
	rails: ["server", "s"],
	caddy: ["run"],
	cargo: ["watch"]
}, ENDS = new Set([
	"--help",
	"-h",
	"--version",
	"-v",
	"-V",
	"help"
]);
function isDevServer({ name: e, args: t }) {
	if (t.some((e) => ENDS.has(e))) return !1;
	let n = t.filter((e) => !e.startsWith("-"));
	return PACKAGE_MANAGERS.has(e) ? runsServer(n) : RUNNERS.has(e) ? isDevServer(firstProgram(n)) : ALWAYS.has(e) ? !0 : e === "python" || e === "python3" ? pythonServes(t) : e === "php" ? t.includes("-S") || n[0] === "artisan" && n[1] === "serve" : e === "docker" ? composeStaysInFront(t, n) : (Object.hasOwn(WITH_WORD, e) ? WITH_WORD[e] : void 0)?.includes(n[0] ?? "") ?? !1;
}
function runsServer(e) {
	let [t = "", ...n] = RUN_WORDS.has(e[0] ?? "") ? e.slice(1) : e;
	return SCRIPT.test(t) || isDevServer(firstProgram([t, ...n]));
}
function firstProgram(e) {
	let [t = "", ...n] = RUN_WORDS.has(e[0] ?? "") ? e.slice(1) : e;
	return {
		name: t,
		args: n
	};
}
function pythonServes(e) {
	let [t] = e[0] === "-m" ? e.slice(1) : [];
	return t === void 0 ? e.some((e) => e.endsWith("manage.py")) && e.includes("runserver") : t === "http.server" || isDevServer({
		name: t,
		args: e.slice(2)
	});
}
function composeStaysInFront(e, t) {
	return t[0] === "compose" && t.includes("up") && !e.includes("-d") && !e.includes("--detach");
}
// extensions/monitor/bash/guard/following.ts
const TAKES_TEXT = new Set([
	"echo",
	"printf",
	"grep",
	"egrep",
	"fgrep",
	"rg",
	"ag",
	"ack",
	"sed",
	"awk",
	"gawk",
	"cat",
	"man",
	"git",
	"which",
	"type",
	"command",
	"test",
	"[",
	"[[",
	"ls",
	"find",
	"fd",
	"export",
	"alias"
]), LOG_READERS = new Set([
	"docker",
	"kubectl",
	"podman",
	"journalctl",
	"heroku",
	"stern",
	"pm2"
]), WATCH_OPTION = /^--watch(?:-?all)?$/i;
function isFollowing({ name: e, args: t }) {
	return t.includes("--help") || t.includes("--version") ? !1 : e === "watch" || e === "inotifywait" ? e === "watch" || follows(t, ["m"], ["--monitor"]) : e === "tail" ? follows(t, ["f", "F"], ["--follow"]) && !t.some((e) => e.startsWith("--pid")) : TAKES_TEXT.has(e) ? !1 : LOG_READERS.has(e) && isLogCommand(e, t) ? follows(t, ["f"], ["--follow"]) : e === "tsc" || e === "kubectl" ? follows(t, ["w"], ["--watch"]) : e === "gh" ? t[0] === "run" && t[1] === "watch" || t.includes("--watch") : t.some((e, n) => WATCH_OPTION.test(e) && t[n + 1] !== "false");
}
function isLogCommand(e, t) {
	return e === "journalctl" || e === "stern" || t.includes("logs");
}
function follows(e, t, n) {
	return e.some((e) => n.some((t) => e === t || e.startsWith(`${t}=`)) || /^-[a-zA-Z]+$/.test(e) && t.some((t) => e.includes(t)));
}
// extensions/monitor/bash/guard/find-hazard.ts
const PREPARATIONS = new Set([
	"cd",
	"export",
	"set",
	"source",
	".",
	"echo",
	"printf",
	"pushd",
	"true",
	":"
]), SECONDS = {
	"": 1,
	s: 1,
	m: 60,
	h: 3600,
	d: 86400
};
function findHazard(e) {
	let t = require_shell_script.t(e), n = sleepAtStart(t);
	return n && n !== "work" ? n : new HazardSearch(e).inScript(t, 0);
}
function sleepAtStart(e, t = 0) {
	if (t > 40) return "work";
	let firstOf = (e) => {
		for (let n of e) {
			let e = sleepAtStart(n, t + 1);
			if (e) return e;
		}
	};
	switch (e.type) {
		case "Script":
		case "CompoundList":
		case "AndOr": return firstOf(e.commands);
		case "Statement": return e.background ? "work" : sleepAtStart(e.command, t + 1);
		case "Subshell":
		case "BraceGroup": return sleepAtStart(e.body, t + 1);
		case "Pipeline": return firstOf(e.commands.slice(0, 1)) ?? (e.commands.length > 1 ? "work" : void 0);
		case "Command": return sleepOf(require_shell_script.i(e), t);
		default: return "work";
	}
}
function sleepOf(e, t) {
	let n = require_shell_script.a(e), r = n.at(-1);
	if (!r) return;
	let i = require_shell_script.o(r);
	return i === void 0 ? r.name === "sleep" ? Math.min(sleepSeconds(r.args), secondsAllowed(n)) >= 30 ? {
		kind: "sleep",
		source: e.join(" ")
	} : "work" : PREPARATIONS.has(r.name) ? void 0 : "work" : sleepAtStart(require_shell_script.t(i), t + 1);
}
function secondsAllowed(e) {
	let t = e.map(({ name: t, args: n }, r) => {
		let i = e[r + 1];
		return !isTimeout(t) || !i ? Infinity : sleepSeconds(n.slice(0, -i.args.length - 1).slice(-1)) || Infinity;
	});
	return Math.min(...t);
}
function isTimeout(e) {
	return e === "timeout" || e === "gtimeout";
}
function sleepSeconds(e) {
	return e.map((e) => {
		if (e === "infinity" || e === "inf") return Infinity;
		let [, t, n = ""] = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(e) ?? [];
		return t === void 0 ? 0 : Number(t) * (SECONDS[n] ?? 0);
	}).reduce((e, t) => e + t, 0);
}
var HazardSearch = class HazardSearch {
	#e;
	constructor(e) {
		this.#e = e;
	}
	inScript(e, t) {
		return this.#t(e.commands) ?? this.#n(e.commands, t);
	}
	#t(e) {
		let t = e.findIndex(({ background: e }) => e), n = e[t];
		if (n && !isAttendedTo(e.slice(t + 1))) return {
			kind: "detached",
			source: this.#a(n)
		};
	}
	#n(e, t) {
		if (!(t > 40)) for (let n of e) {
			let e = this.#r(n, t);
			if (e) return e;
		}
	}
	#r(e, t) {
		if (!(e.type === "Function" || e.type === "Statement" && e.background)) {
			if (e.type === "While" && isPolling(e)) return {
				kind: "polling",
				source: `${e.kind} … sleep`
			};
			if (e.type === "Subshell" || e.type === "BraceGroup") {
				let t = this.#t(e.body.commands);
				if (t) return t;
			}
			return (e.type === "Command" ? this.#i(e, t) : void 0) ?? this.#n(require_shell_script.n(e), t + 1);
		}
	}
	#i(e, t) {
		let n = require_shell_script.a(require_shell_script.i(e));
		if (n.some(isDetacher)) return {
			kind: "detached",
			source: this.#a(e)
		};
		if (n.some(({ name: e }) => isTimeout(e))) return;
		let r = n.at(-1);
		if (!r) return;
		let i = blockingKind(r);
		if (i) return {
			kind: i,
			source: this.#a(e)
		};
		let a = require_shell_script.o(r);
		return a === void 0 ? void 0 : new HazardSearch(a).inScript(require_shell_script.t(a), t + 1);
	}
	#a({ pos: e, end: t }) {
		return this.#e.slice(e, t).trim();
	}
};
function isDetacher({ name: e, args: t }) {
	return (e === "nohup" || e === "setsid") && t.some((e) => !e.startsWith("-"));
}
function blockingKind(e) {
	return isFollowing(e) ? "following" : isDevServer(e) ? "server" : void 0;
}
function isAttendedTo(e) {
	let t = new Set([
		"wait",
		"kill",
		"pkill",
		"killall",
		"fg"
	]);
	return e.some((e) => commandsIn(e, 0).some(({ name: e }) => t.has(e)));
}
function isPolling({ clause: e, body: t }) {
	return !e.commands.flatMap((e) => commandsIn(e, 0)).some(({ name: e }) => e === "read") && [e, t].some((e) => commandsIn(e, 0).some(({ name: e }) => e === "sleep"));
}
function commandsIn(e, t) {
	return t > 40 ? [] : [...e.type === "Command" ? require_shell_script.a(require_shell_script.i(e)) : [], ...require_shell_script.n(e).flatMap((e) => commandsIn(e, t + 1))];
}
// extensions/monitor/bash/guard/hazard.ts
const MENTION = /\b(?:sleep|nohup|setsid|disown|tail|watch\w*|inotifywait|logs?|journalctl|kubectl|stern|gh|tsc|npm|npx|pnpm|yarn|bunx?|deno|dev|serve\w*|start|preview|develop|vite|next|nodemon|\w+corn|air|mongod|storybook|browser-sync|ts-node-dev|run\w*|jupyter|lab|notebook|rails|php|docker|cargo|python3?|uvx?|poetry)\b|&\s*(?:$|[^&>\s]|\s[^&])/m;
function mayBeHazard(e) {
	return MENTION.test(e);
}
var BashGuard = class {
	#e;
	#t = new Set();
	constructor(e) {
		this.#e = e;
	}
	refusal(e) {
		return this.#n(e, refusalText);
	}
	reminder(e, t) {
		return this.#n(e, reminderText, t);
	}
	#n({ command: e, timeout: t }, n, r = Infinity) {
		if (typeof e != "string" || !mayBeHazard(e)) return;
		let i = findHazard(e);
		if (!i || this.#t.has(i.kind) || (r <= 30 || typeof t == "number" && t <= 30) && i.kind !== "detached") return;
		let a = adviceOn(i, this.#e.getActiveTools());
		if (a) return this.#t.add(i.kind), n(a);
	}
};
exports.BashGuard = BashGuard;
