// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_permissions = require("./permissions.cjs"), require_ask_user = require("./ask-user.cjs");
function confirmStarts(pi, requestOf) {
	let asked = Promise.resolve();
	pi.on("tool_call", async (event, ctx) => {
		if (!ctx.hasUI) return;
		let request = requestOf(event.toolName, event.input);
		if (!request) return;
		let question = questionFor(request), answer = asked.then(() => require_ask_user.t(question, ctx));
		return asked = answer.catch(() => {}), await answer ? void 0 : {
			block: !0,
			reason: require_permissions.t.startNotAllowed
		};
	});
}
function questionFor({ verb = "Start", kind, name, command }) {
	return {
		title: `${verb} ${name === void 0 ? kind : `${kind} ${require_texts.M(name, 800)}`}?`,
		command
	};
}
exports.confirmStarts = confirmStarts;
