import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";

export default function monitor(_pi: ExtensionAPI): void {}
