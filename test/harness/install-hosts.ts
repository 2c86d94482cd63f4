import { installNewestHost } from "./newest-host.ts";

// The oldest pi is a devDependency; only the newest one, which npm cannot install whole, needs this.
try {
  installNewestHost();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
