/** Begins a message of events. */
export const eventMessageText = {
  heading: "(events of your background tasks; not from the user)\n",
};
