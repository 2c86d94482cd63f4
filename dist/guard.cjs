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
function adviceOn(hazard, activeTools) {
	let { fault, tools, gain } = advices[hazard.kind], tool = tools.find((name) => activeTools.includes(name));
	if (tool !== void 0) return {
		fault: `${require_texts.M(hazard.source, 120)} ${fault}`,
		tool,
		gain
	};
}
function reminderText({ fault, tool, gain }) {
	return `[${fault}: next time use ${tool}; ${gain}.]`;
}
function refusalText({ fault, tool, gain }) {
	return `Not run, since ${fault}. Use ${tool}; ${gain}. Sent again, it runs.`;
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
function isDevServer({ name, args }) {
	if (args.some((arg) => ENDS.has(arg))) return !1;
	let words = args.filter((arg) => !arg.startsWith("-"));
	return PACKAGE_MANAGERS.has(name) ? runsServer(words) : RUNNERS.has(name) ? isDevServer(firstProgram(words)) : ALWAYS.has(name) ? !0 : name === "python" || name === "python3" ? pythonServes(args) : name === "php" ? args.includes("-S") || words[0] === "artisan" && words[1] === "serve" : name === "docker" ? composeStaysInFront(args, words) : (Object.hasOwn(WITH_WORD, name) ? WITH_WORD[name] : void 0)?.includes(words[0] ?? "") ?? !1;
}
function runsServer(words) {
	let [first = "", ...rest] = RUN_WORDS.has(words[0] ?? "") ? words.slice(1) : words;
	return SCRIPT.test(first) || isDevServer(firstProgram([first, ...rest]));
}
function firstProgram(words) {
	let [name = "", ...args] = RUN_WORDS.has(words[0] ?? "") ? words.slice(1) : words;
	return {
		name,
		args
	};
}
function pythonServes(args) {
	let [module] = args[0] === "-m" ? args.slice(1) : [];
	return module === void 0 ? args.some((arg) => arg.endsWith("manage.py")) && args.includes("runserver") : module === "http.server" || isDevServer({
		name: module,
		args: args.slice(2)
	});
}
function composeStaysInFront(args, words) {
	return words[0] === "compose" && words.includes("up") && !args.includes("-d") && !args.includes("--detach");
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
function isFollowing({ name, args }) {
	return args.includes("--help") || args.includes("--version") ? !1 : name === "watch" || name === "inotifywait" ? name === "watch" || follows(args, ["m"], ["--monitor"]) : name === "tail" ? follows(args, ["f", "F"], ["--follow"]) && !args.some((arg) => arg.startsWith("--pid")) : TAKES_TEXT.has(name) ? !1 : LOG_READERS.has(name) && isLogCommand(name, args) ? follows(args, ["f"], ["--follow"]) : name === "tsc" || name === "kubectl" ? follows(args, ["w"], ["--watch"]) : name === "gh" ? args[0] === "run" && args[1] === "watch" || args.includes("--watch") : args.some((arg, index) => WATCH_OPTION.test(arg) && args[index + 1] !== "false");
}
function isLogCommand(name, args) {
	return name === "journalctl" || name === "stern" || args.includes("logs");
}
function follows(args, letters, long) {
	return args.some((arg) => long.some((option) => arg === option || arg.startsWith(`${option}=`)) || /^-[a-zA-Z]+$/.test(arg) && letters.some((letter) => arg.includes(letter)));
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
function findHazard(command) {
	let script = require_shell_script.t(command), start = sleepAtStart(script);
	return start && start !== "work" ? start : new HazardSearch(command).inScript(script, 0);
}
function sleepAtStart(node, depth = 0) {
	if (depth > 40) return "work";
	let firstOf = (nodes) => {
		for (let part of nodes) {
			let found = sleepAtStart(part, depth + 1);
			if (found) return found;
		}
	};
	switch (node.type) {
		case "Script":
		case "CompoundList":
		case "AndOr": return firstOf(node.commands);
		case "Statement": return node.background ? "work" : sleepAtStart(node.command, depth + 1);
		case "Subshell":
		case "BraceGroup": return sleepAtStart(node.body, depth + 1);
		case "Pipeline": return firstOf(node.commands.slice(0, 1)) ?? (node.commands.length > 1 ? "work" : void 0);
		case "Command": return sleepOf(require_shell_script.i(node), depth);
		default: return "work";
	}
}
function sleepOf(words, depth) {
	let programs = require_shell_script.a(words), program = programs.at(-1);
	if (!program) return;
	let inner = require_shell_script.o(program);
	return inner === void 0 ? program.name === "sleep" ? Math.min(sleepSeconds(program.args), secondsAllowed(programs)) >= 30 ? {
		kind: "sleep",
		source: words.join(" ")
	} : "work" : PREPARATIONS.has(program.name) ? void 0 : "work" : sleepAtStart(require_shell_script.t(inner), depth + 1);
}
function secondsAllowed(programs) {
	let limits = programs.map(({ name, args }, index) => {
		let inner = programs[index + 1];
		return !isTimeout(name) || !inner ? Infinity : sleepSeconds(args.slice(0, -inner.args.length - 1).slice(-1)) || Infinity;
	});
	return Math.min(...limits);
}
function isTimeout(name) {
	return name === "timeout" || name === "gtimeout";
}
function sleepSeconds(args) {
	return args.map((arg) => {
		if (arg === "infinity" || arg === "inf") return Infinity;
		let [, count, unit = ""] = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(arg) ?? [];
		return count === void 0 ? 0 : Number(count) * (SECONDS[unit] ?? 0);
	}).reduce((sum, part) => sum + part, 0);
}
var HazardSearch = class HazardSearch {
	#command;
	constructor(command) {
		this.#command = command;
	}
	inScript(script, depth) {
		return this.#slippingAway(script.commands) ?? this.#inNodes(script.commands, depth);
	}
	#slippingAway(statements) {
		let index = statements.findIndex(({ background }) => background), first = statements[index];
		if (first && !isAttendedTo(statements.slice(index + 1))) return {
			kind: "detached",
			source: this.#textOf(first)
		};
	}
	#inNodes(nodes, depth) {
		if (!(depth > 40)) for (let node of nodes) {
			let hazard = this.#inNode(node, depth);
			if (hazard) return hazard;
		}
	}
	#inNode(node, depth) {
		if (!(node.type === "Function" || node.type === "Statement" && node.background)) {
			if (node.type === "While" && isPolling(node)) return {
				kind: "polling",
				source: `${node.kind} … sleep`
			};
			if (node.type === "Subshell" || node.type === "BraceGroup") {
				let hazard = this.#slippingAway(node.body.commands);
				if (hazard) return hazard;
			}
			return (node.type === "Command" ? this.#inCommand(node, depth) : void 0) ?? this.#inNodes(require_shell_script.n(node), depth + 1);
		}
	}
	#inCommand(command, depth) {
		let programs = require_shell_script.a(require_shell_script.i(command));
		if (programs.some(isDetacher)) return {
			kind: "detached",
			source: this.#textOf(command)
		};
		if (programs.some(({ name }) => isTimeout(name))) return;
		let program = programs.at(-1);
		if (!program) return;
		let kind = blockingKind(program);
		if (kind) return {
			kind,
			source: this.#textOf(command)
		};
		let inner = require_shell_script.o(program);
		return inner === void 0 ? void 0 : new HazardSearch(inner).inScript(require_shell_script.t(inner), depth + 1);
	}
	#textOf({ pos, end }) {
		return this.#command.slice(pos, end).trim();
	}
};
function isDetacher({ name, args }) {
	return (name === "nohup" || name === "setsid") && args.some((arg) => !arg.startsWith("-"));
}
function blockingKind(program) {
	return isFollowing(program) ? "following" : isDevServer(program) ? "server" : void 0;
}
function isAttendedTo(statements) {
	let attend = new Set([
		"wait",
		"kill",
		"pkill",
		"killall",
		"fg"
	]);
	return statements.some((statement) => commandsIn(statement, 0).some(({ name }) => attend.has(name)));
}
function isPolling({ clause, body }) {
	return !clause.commands.flatMap((statement) => commandsIn(statement, 0)).some(({ name }) => name === "read") && [clause, body].some((list) => commandsIn(list, 0).some(({ name }) => name === "sleep"));
}
function commandsIn(node, depth) {
	return depth > 40 ? [] : [...node.type === "Command" ? require_shell_script.a(require_shell_script.i(node)) : [], ...require_shell_script.n(node).flatMap((part) => commandsIn(part, depth + 1))];
}
// extensions/monitor/bash/guard/hazard.ts
const MENTION = /\b(?:sleep|nohup|setsid|disown|tail|watch\w*|inotifywait|logs?|journalctl|kubectl|stern|gh|tsc|npm|npx|pnpm|yarn|bunx?|deno|dev|serve\w*|start|preview|develop|vite|next|nodemon|\w+corn|air|mongod|storybook|browser-sync|ts-node-dev|run\w*|jupyter|lab|notebook|rails|php|docker|cargo|python3?|uvx?|poetry)\b|&\s*(?:$|[^&>\s]|\s[^&])/m;
function mayBeHazard(command) {
	return MENTION.test(command);
}
var BashGuard = class {
	#pi;
	#said = new Set();
	constructor(pi) {
		this.#pi = pi;
	}
	refusal(input) {
		return this.#sayOnce(input, refusalText);
	}
	reminder(input, failedAfterSeconds) {
		return this.#sayOnce(input, reminderText, failedAfterSeconds);
	}
	#sayOnce({ command, timeout }, text, lastedSeconds = Infinity) {
		if (typeof command != "string" || !mayBeHazard(command)) return;
		let hazard = findHazard(command);
		if (!hazard || this.#said.has(hazard.kind) || (lastedSeconds <= 30 || typeof timeout == "number" && timeout <= 30) && hazard.kind !== "detached") return;
		let advice = adviceOn(hazard, this.#pi.getActiveTools());
		if (advice) return this.#said.add(hazard.kind), text(advice);
	}
};
exports.BashGuard = BashGuard;
