/** Begins a message of events. */
export const eventMessageText = {
  heading: "(events of your monitors; not from the user)\n",
};
