// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
const require_ask_user = require("./ask-user.cjs");
// extensions/monitor/host/confirm.ts
const NAME_MAX_CHARS = 800;
function confirmStarts(pi, requestOf) {
	let asked = Promise.resolve();
	pi.on("tool_call", async (event, ctx) => {
		if (!ctx.hasUI) return void 0;
		const request = requestOf(event.toolName, event.input);
		if (!request) return void 0;
		const question = questionFor(request);
		const answer = asked.then(() => require_ask_user.askUser(question, ctx));
		asked = answer.catch(() => {});
		return await answer ? void 0 : {
			block: true,
			reason: "The user did not allow this start."
		};
	});
}
function questionFor({ verb = "Start", kind, name, command }) {
	return {
		title: `${verb} ${name === void 0 ? kind : `${kind} ${require_label.quotedLabel(name, NAME_MAX_CHARS)}`}?`,
		command
	};
}
exports.confirmStarts = confirmStarts;
