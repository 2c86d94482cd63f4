// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), savedText = {
	cannotBeSaved: (e) => `${e} cannot be saved: another extension started it, and nobody here knows how to start it again.`,
	taken: (e, t) => `the name ${e} was taken: /monitor-save ${t} ${e} replaces what has it`,
	inPlace: "in place of what had this name",
	startHint: (e) => `/monitor-saved start ${e} starts it`,
	unknownWord: (e, t) => `/monitor-saved does not know ${require_texts.N(e)}; allowed is ${t}.`,
	needsName: (e) => `/monitor-saved ${e} needs a name.`,
	deleted: (e) => `Deleted ${e}. What it started runs on.`,
	noLongerAuto: (e) => `${e} no longer starts by itself.`,
	nobodyToAsk: "Nobody is there to be asked. Nothing was changed.",
	notAllowed: (e) => `Not allowed: ${e} does not start by itself.`,
	startsByItself: (e, t) => `${e} starts by itself with each session in ${require_texts.f(t)}, from the next one on.`,
	menu: "Saved tasks",
	menuShow: "Show all of it",
	menuNotAuto: "No longer start it by itself",
	menuAuto: "Start it by itself",
	words: (e) => `one of ${e.join(", ")}, each with a name`,
	wrongName: (e, t, n) => `${e} is ${require_texts.N(t)}; allowed are 1 to ${n} characters: first one of a-z and A-Z, then also 0-9 and . : / _ -`,
	tooMany: (e) => `${e} tasks are saved for this directory, the most allowed; delete one first.`,
	changedMeanwhile: (e) => `${require_texts.N(e)} was changed while you were asked. Nothing was changed.`,
	tasks: "The saved tasks",
	notSaved: (e, t) => `Nothing is saved as ${require_texts.N(e)} for this directory; ${t.length > 0 ? `saved are ${t.join(", ")}` : "nothing is saved at all"}.`,
	runsAlready: (e, t, n) => `${require_texts.N(e)} was not started: a job named ${t} runs already (${n}). /monitor-restart ${n} starts that anew; /monitor-stop ${n} makes room for this one.`,
	jobsOff: "Background jobs are switched off (monitor.jobs in the settings)."
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return savedText;
	}
});
