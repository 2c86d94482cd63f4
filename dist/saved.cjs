// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), savedText = {
	cannotBeSaved: (id) => `${id} cannot be saved: another extension started it, and nobody here knows how to start it again.`,
	inPlace: "in place of what had this name",
	startHint: (name) => `/monitor-saved start ${name} starts it`,
	unknownWord: (word, allowed) => `/monitor-saved does not know ${require_texts.M(word)}; allowed is ${allowed}.`,
	needsName: (word) => `/monitor-saved ${word} needs a name.`,
	deleted: (name) => `Deleted ${name}. What it started runs on.`,
	noLongerAuto: (name) => `${name} no longer starts by itself.`,
	nobodyToAsk: "Nobody is there to be asked. Nothing was changed.",
	notAllowed: (name) => `Not allowed: ${name} does not start by itself.`,
	startsByItself: (name, directory) => `${name} starts by itself with each session in ${require_texts.f(directory)}, from the next one on.`,
	menu: "Saved tasks",
	menuShow: "Show all of it",
	menuNotAuto: "No longer start it by itself",
	menuAuto: "Start it by itself",
	words: (words) => `one of ${words.join(", ")}, each with a name`,
	wrongName: (what, name, most) => `${what} is ${require_texts.M(name)}; allowed are 1 to ${most} characters: a letter, then letters, digits and . : / _ -`,
	tooMany: (most) => `${most} are saved for this directory, the most allowed; delete one first.`,
	changedMeanwhile: (name) => `${require_texts.M(name)} was changed while you were asked. Nothing was changed.`,
	tasks: "The saved tasks",
	notSaved: (name, names) => `Nothing is saved as ${require_texts.M(name)} for this directory; ${names.length > 0 ? `saved are ${names.join(", ")}` : "nothing is saved at all"}.`,
	jobsOff: "Background jobs are switched off (monitor.jobs in the settings)."
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return savedText;
	}
});
