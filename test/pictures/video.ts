import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { removeDirectory, scratchRoot } from "../harness/scratch-root.ts";

/** A picture that stands for some time. */
export interface Still {
  svg: string;
  seconds: number;
}

const FRAMES_PER_SECOND = 10;
/** H.264 in this form plays in every browser; its sides are even numbers of pixels. */
const VIDEO = ["-c:v", "libx264", "-preset", "veryslow", "-crf", "26", "-pix_fmt", "yuv420p"];
const EVEN = "pad=ceil(iw/2)*2:ceil(ih/2)*2";

/**
 * Writes the stills as an MP4, the one format that pi's gallery plays. ffmpeg makes it; it has to read SVG, as
 * Debian's does.
 * @returns undefined, or the reason why nothing was written
 */
export function writeVideo(path: string, stills: readonly Still[]): string | undefined {
  const directory = mkdtempSync(join(scratchRoot, "monitor-video-"));
  try {
    const names = stills.map(({ svg, seconds }, index) => {
      writeFileSync(join(directory, `${index}.svg`), svg);
      return `file '${index}.svg'\nduration ${seconds}\n`;
    });
    // The last picture stands for its time only if it is named once more.
    const list = `${names.join("")}file '${stills.length - 1}.svg'\n`;
    writeFileSync(join(directory, "list.txt"), list);
    const filter = ["-vf", `fps=${FRAMES_PER_SECOND},${EVEN}`, "-movflags", "+faststart", "-an"];
    return run(
      directory,
      path,
      ["-f", "concat", "-i", "list.txt", ...filter, ...VIDEO, "out.mp4"],
      "out.mp4",
    );
  } finally {
    removeDirectory(directory);
  }
}

/** Writes a picture as PNG, since the gallery shows no SVG. @returns as `writeVideo` */
export function writePng(path: string, svg: string): string | undefined {
  const directory = mkdtempSync(join(scratchRoot, "monitor-picture-"));
  try {
    writeFileSync(join(directory, "in.svg"), svg);
    return run(directory, path, ["-i", "in.svg", "-frames:v", "1", "out.png"], "out.png");
  } finally {
    removeDirectory(directory);
  }
}

function run(directory: string, path: string, args: readonly string[], made: string): string | undefined {
  const { status, error, stderr } = spawnSync("ffmpeg", ["-loglevel", "error", ...args], {
    cwd: directory,
    encoding: "utf8",
  });
  if (status !== 0) return error?.message ?? stderr.trim();
  writeFileSync(path, readFileSync(join(directory, made)));
  return undefined;
}
