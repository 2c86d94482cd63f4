// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_completions = require("./completions.cjs"), INTERVALS = [
	"1m",
	"5m",
	"10m",
	"30m",
	"1h",
	"6h",
	"1d"
].map((e) => ({
	value: e,
	label: e,
	description: `every ${e}`
}));
function completeInterval(e) {
	return /^\d\S*$/.test(e) ? require_completions.t(INTERVALS, e) : null;
}
exports.completeInterval = completeInterval;
