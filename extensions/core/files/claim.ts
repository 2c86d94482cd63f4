import { linkSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { isSameProcess, type ProcessIdentity, processIdentity } from "../processes/process-table.ts";
import { writeNewFile } from "./write-new-file.ts";

/** A claim lasts milliseconds. One of this age belongs to a stopped process, or to another machine. */
export const CLAIM_MAX_MS = 10_000;

interface ClaimOwner extends ProcessIdentity {
  host: string;
}

/** The right to write the next version of a file. */
export interface Claim {
  /** False once others may have taken it over; nothing may be written from then on. */
  isValid(): boolean;
  release(): void;
}

/**
 * Claims the version after `version` of the file at `path`, without waiting. A claim is a file of its own,
 * `<path>.<version>.<try>.claim`, that only one process can create. The claim of a dead owner stays, and the
 * next try is claimed: if the file were deleted and made anew, a process that still sees the old one could
 * delete the new one.
 * @returns undefined if another process holds it
 */
export function claimVersion(path: string, version: number): Claim | undefined {
  const claimedAtMs = Date.now();
  const prefix = `${path}.${version}.`;
  for (let attempt = 0; ; attempt++) {
    const claimPath = `${prefix}${attempt}.claim`;
    if (create(claimPath)) {
      return {
        isValid: () => Date.now() - claimedAtMs < CLAIM_MAX_MS,
        release: () => removeClaims(path, version),
      };
    }
    if (isHeld(claimPath)) return undefined;
  }
}

/** Removes the claims of this version and of all before. */
function removeClaims(path: string, version: number): void {
  const start = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    const [, claimed] =
      (name.startsWith(start) && /^(\d+)\.\d+\.claim$/.exec(name.slice(start.length))) || [];
    if (claimed !== undefined && Number(claimed) <= version) {
      rmSync(join(dirname(path), name), { force: true });
    }
  }
}

/** Creates the file with its content at once, so that nobody reads half of it. */
function create(claimPath: string): boolean {
  const owner: ClaimOwner = { ...processIdentity(process.pid), host: hostname() };
  const draftPath = `${claimPath}.${process.pid}`;
  writeNewFile(draftPath, JSON.stringify(owner));
  try {
    linkSync(draftPath, claimPath);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draftPath, { force: true });
  }
}

function isHeld(claimPath: string): boolean {
  try {
    if (Date.now() - statSync(claimPath).mtimeMs >= CLAIM_MAX_MS) return false;
    const owner = JSON.parse(readFileSync(claimPath, "utf8")) as ClaimOwner;
    // For a process on another machine only the age counts.
    return owner.host !== hostname() || isSameProcess(owner);
  } catch {
    // The claim has just been released, so the other process has written the version.
    return true;
  }
}
