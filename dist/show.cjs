// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_visible = require("./visible.cjs");
// extensions/core/pi/show.ts
var show_exports = require_rolldown_runtime.__exportAll({
	show: () => show,
	showOrExplain: () => showOrExplain
});
function show(ctx, text, type = "info") {
	if (ctx.hasUI) ctx.ui.notify(text, type);
	else process.stderr.write(`${text}\n`);
}
async function showOrExplain(ctx, work) {
	try {
		const answer = await work();
		if (answer !== void 0) show(ctx, answer);
	} catch (error) {
		show(ctx, require_visible.visibleLines(error.message).join("\n"), "error");
	}
}
Object.defineProperty(exports, "show", {
	enumerable: true,
	get: function() {
		return show;
	}
});
Object.defineProperty(exports, "showOrExplain", {
	enumerable: true,
	get: function() {
		return showOrExplain;
	}
});
Object.defineProperty(exports, "show_exports", {
	enumerable: true,
	get: function() {
		return show_exports;
	}
});
