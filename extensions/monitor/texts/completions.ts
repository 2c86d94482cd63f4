/** What a command's completions say. */
export const completionText = {
  all: "all monitors and jobs",
  match: "only lines that match this pattern become events",
  ignore: "lines that match this pattern do not",
  name: "what it is called",
  wake: "what may wake the agent: never, end, event",
  protect: "only you can stop it",
  stdin: "the panel's key i types lines into it",
  pty: "it has a terminal; the panel's key i connects yours to it",
};
