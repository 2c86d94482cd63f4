/** Of a task's description; a label shows as many of it. */
export const DESCRIPTION_MAX_CHARS = 80;
