import { writeFileSync } from "node:fs";
import { pages, readPage } from "./pages.ts";

for (const page of pages) {
  const now = readPage(page);
  const content = page.content(now);
  if (content !== now) writeFileSync(page.path, content);
}
