// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), fileText = {
	beingChanged: (what) => `${what} are being changed by another pi that does not finish; nothing was changed.`,
	notKept: (what, message) => `${what} cannot be kept: ${require_texts.w(message)}. Nothing was changed.`,
	logNotKept: (message) => `not kept: ${require_texts.w(message)}`,
	logBegins: (begins) => `older output dropped, it begins with ${begins}`,
	logEndsEarly: (message) => `its end is not kept: ${require_texts.w(message)}`,
	ownersUnknown: "this system does not tell whom a directory belongs to",
	ofAnotherUser: (path) => `${require_texts.t(path)} belongs to another user`,
	isGone: (directory) => `${require_texts.t(directory)} is gone`,
	notReadable: (directory, code) => `${require_texts.t(directory)} cannot be looked through (${code})`,
	tooManyEntries: (directory, most) => `${require_texts.t(directory)} has more than ${most} entries`,
	othersCanWrite: (path) => `others can write to ${require_texts.t(path)} (chmod go-w ends that)`,
	noPackage: "pi-monitor does not find its own package.json.",
	notJson: (error) => `it is not JSON: ${require_texts.w(error)}`,
	beyondMost: (most) => `it is beyond the ${most} that are allowed`,
	someUnreadable: (what, path, problems, setAsidePath) => `${what} in ${require_texts.t(path)} could not all be read (${problems.join("; ")}). The file was set aside as ${require_texts.t(setAsidePath)}; what is sound in it goes on.`,
	noPlainFile: "it is no plain file",
	ofAnother: "it belongs to another user"
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return fileText;
	}
});
