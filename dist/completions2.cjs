// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/monitor/texts/completions.ts
const completionText = {
	all: "all monitors and jobs",
	match: "only lines that match this pattern become events",
	ignore: "lines that match this pattern do not",
	name: "what it is called",
	wake: "what may wake the agent: never, end, event",
	protect: "only you can stop it",
	stdin: "the panel's key i types lines into it",
	pty: "it has a terminal; the panel's key i connects yours to it"
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return completionText;
	}
});
