import { constants } from "node:fs";

/** Flags that open only a new file: a process that can write to the directory must not redirect it. */
export const NEW_FILE = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
