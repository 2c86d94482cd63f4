import { installNewestHost } from "./newest-host.ts";
import { installPackageManagers } from "./package-managers.ts";

function report(what: string, error: unknown): void {
  console.error(`Cannot install ${what}: ${error instanceof Error ? error.message : error}`);
}

// The oldest pi is a devDependency; only the newest one, which npm cannot install whole, needs this.
try {
  installNewestHost();
} catch (error) {
  report("the newest pi", error);
  process.exitCode = 1;
}
// The tests with these are skipped by name where they cannot be had.
try {
  installPackageManagers();
} catch (error) {
  report("pnpm and bun", error);
}
