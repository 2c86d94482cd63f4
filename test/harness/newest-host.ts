import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hosts, newestHostDir } from "./host.ts";
import { installOnce, npmInstall, runIn } from "./install-once.ts";

const packageName = "@earendil-works/pi-coding-agent";
const tarballName = `earendil-works-pi-coding-agent-${hosts.newest.version}.tgz`;
const tarballIntegrity =
  "sha512-mUWI04rqF1Vd/m1q+Ps1XeWsTXEVvRUnsmRa83I3Dzua0Tx5bYS93imeqtIfrXf7PkkaR6ERz+AuQhIJlom5yA==";

/** The packages that the bundle lacks. They are looked up from the folder above `package/`. */
const bundleDependencies = {
  jiti: "2.7.0",
  typebox: "1.3.27",
  "@silvia-odwyer/photon-node": "0.3.4",
  "quickjs-wasi": "3.6.2",
};

/** Installs the newest pi below node_modules; returns false if it was there already. */
export function installNewestHost(): boolean {
  return installOnce(newestHostDir, (buildDir) => {
    npmInstall(buildDir, bundleDependencies);
    runIn(buildDir, "npm", ["pack", `${packageName}@${hosts.newest.version}`, "--pack-destination", "."]);
    const tarball = join(buildDir, tarballName);
    verifyIntegrity(tarball);
    runIn(buildDir, "tar", ["-xzf", tarballName]);
    rmSync(tarball);
    if (!existsSync(join(buildDir, "package/dist/bundle/cli.js"))) {
      throw new Error(`${tarballName} has no package/dist/bundle/cli.js`);
    }
  });
}

function verifyIntegrity(tarball: string): void {
  const actual = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
  if (actual !== tarballIntegrity) {
    throw new Error(`${tarballName} has integrity ${actual}, expected ${tarballIntegrity}`);
  }
}
