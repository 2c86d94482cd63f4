// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_format = require("./format.cjs"), require_label = require("./label.cjs"), fileText = {
	beingChanged: (what) => `${what} are being changed by another pi that does not finish; nothing was changed.`,
	notKept: (what, message) => `${what} cannot be kept: ${require_label.n(message)}. Nothing was changed.`,
	logNotKept: (message) => `not kept: ${require_label.n(message)}`,
	logBegins: (begins) => `older output dropped, it begins with ${begins}`,
	logEndsEarly: (message) => `its end is not kept: ${require_label.n(message)}`,
	ownersUnknown: "this system does not tell whom a directory belongs to",
	ofAnotherUser: (path) => `${require_format.t(path)} belongs to another user`,
	isGone: (directory) => `${require_format.t(directory)} is gone`,
	notReadable: (directory, code) => `${require_format.t(directory)} cannot be looked through (${code})`,
	tooManyEntries: (directory, most) => `${require_format.t(directory)} has more than ${most} entries`,
	othersCanWrite: (path) => `others can write to ${require_format.t(path)} (chmod go-w ends that)`,
	noPackage: "pi-monitor does not find its own package.json.",
	notJson: (error) => `it is not JSON: ${require_label.n(error)}`,
	beyondMost: (most) => `it is beyond the ${most} that are allowed`,
	someUnreadable: (what, path, problems, setAsidePath) => `${what} in ${require_format.t(path)} could not all be read (${problems.join("; ")}). The file was set aside as ${require_format.t(setAsidePath)}; what is sound in it goes on.`,
	noPlainFile: "it is no plain file",
	ofAnother: "it belongs to another user"
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return fileText;
	}
});
