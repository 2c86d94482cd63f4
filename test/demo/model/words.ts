/** The demo model's texts for all situations: each sentence has to be true at any time of the show. */

export const openingPrompt = "Run the build in the background and tell me when something breaks.";

export const introduction = [
  "**This is the demo of pi-monitor**: a real pi and a real command, only the model (me) is a script.",
  "I start the build as a monitor: it runs in the background, and its lines come to me as events.",
].join(" ");

export const thingsToTry = [
  "**Things to try now**",
  "",
  "- `again` runs the build once more, `list` shows the monitors, `stop` ends those I started",
  "- `/monitors` shows them without asking me",
  "- `/monitor while sleep 2; do date; done` starts one of your own, whose lines do not wake me",
  "- `/monitor-stop all` ends every monitor",
  "- `how` tells how to use this with a real model",
  "- ctrl+d leaves the demo",
].join("\n");

export const howToUse = [
  "This demo has no key and no network, and touches nothing of your own pi. With a real model:",
  "",
  "- `npm run pi`, in this repository, opens your own pi with this extension added",
  "- `pi install` with the path of this repository adds it to every pi that you open",
  "",
  "Then ask as you would ask a person: “watch the test run and tell me when something fails”.",
].join("\n");

export const whoIAm = "I am the scripted model of this demo and understand only a few words.";
