import type { Figure } from "./figure.ts";
import { bashFigure } from "./figures/bash.ts";
import { busyDeliveryFigure } from "./figures/busy-delivery.ts";
import { declarationsFigure } from "./figures/declarations.ts";
import { deliveryFigure } from "./figures/delivery.ts";
import { firstUseFigure } from "./figures/first-use.ts";
import { floodFigure } from "./figures/flood.ts";
import { growthFigure } from "./figures/growth.ts";
import { guardianFigure } from "./figures/guardian.ts";
import { hostileFigure } from "./figures/hostile.ts";
import { keystrokesFigure } from "./figures/keystrokes.ts";
import { largeOutputFigure } from "./figures/large-output.ts";
import { longLineFigure } from "./figures/long-line.ts";
import { manyTasksFigure } from "./figures/many-tasks.ts";
import { matchFigure } from "./figures/match.ts";
import { oldRecordsFigure } from "./figures/old-records.ts";
import { panelKeysFigure } from "./figures/panel-keys.ts";
import { panelLogFigure } from "./figures/panel-log.ts";
import { pipelineFigure } from "./figures/pipeline.ts";
import { readyLineFigure } from "./figures/ready-line.ts";
import { silentFigure } from "./figures/silent.ts";
import { startUpFigure } from "./figures/start-up.ts";
import { stopFigure } from "./figures/stop.ts";
import { taskMemoryFigure } from "./figures/task-memory.ts";
import { workloadsFigure } from "./figures/workloads.ts";

/** The figures in the order of the table. */
export const figures: readonly Figure[] = [
  pipelineFigure,
  matchFigure,
  longLineFigure,
  largeOutputFigure,
  deliveryFigure,
  busyDeliveryFigure,
  readyLineFigure,
  floodFigure,
  keystrokesFigure,
  panelKeysFigure,
  panelLogFigure,
  hostileFigure,
  startUpFigure,
  oldRecordsFigure,
  firstUseFigure,
  declarationsFigure,
  workloadsFigure,
  stopFigure,
  guardianFigure,
  taskMemoryFigure,
  bashFigure,
  silentFigure,
  growthFigure,
  manyTasksFigure,
];
