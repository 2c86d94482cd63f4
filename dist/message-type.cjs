// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/monitor/delivery/message-type.ts
const EVENT_MESSAGE = "monitor-event";
Object.defineProperty(exports, "EVENT_MESSAGE", {
	enumerable: true,
	get: function() {
		return EVENT_MESSAGE;
	}
});
