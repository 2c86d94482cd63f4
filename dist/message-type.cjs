Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return "monitor-event";
	}
});
