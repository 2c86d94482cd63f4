/** What the model is told of the tool. */
export const toolText = {
  after: "Ids it waits for",
  id: "This one in full",
  description:
    "The list of things to do, which the user sees. For work of several steps: add them first, set in_progress before and completed after each. All of a call or nothing. bg_run and monitor take task: id and note their end there.",
};
