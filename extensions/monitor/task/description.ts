/** The most characters of a task's description, of which a label shows as many. */
export const DESCRIPTION_MAX_CHARS = 80;
