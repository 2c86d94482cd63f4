import { constants } from "node:fs";

/** Flags that open a file that was not there: a writer to the directory must not redirect it. */
export const NEW_FILE = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
