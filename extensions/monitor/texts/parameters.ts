/** The parameters of the tools that start tasks. */
export const parameterText = {
  name: "Usable as id",
  jobWake: "Ends that may wake you; default always",
  description: "Label of every event",
  timeoutMs: "Default 300000; ignored if persistent",
  persistent: "Until stopped or the session ends",
  wake: "What may wake you while idle",
  match: "RE2: only matching lines become events",
  ignore: "RE2: matching lines do not",
  until: "RE2: first match ends it",
  replaces: "Monitor to stop first",
  port: "It listens",
  ready: "Tells you once all holds",
  restart: "Start again after an end by itself",
  pty: "Sees a terminal",
  silenceMs: "Notice after so long without a line",
  then: "What you want to do then; comes back with its end",
};
