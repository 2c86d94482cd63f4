import type { Figure } from "./figure.ts";
import { deliveryFigure } from "./figures/delivery.ts";
import { longLineFigure } from "./figures/long-line.ts";
import { matchFigure } from "./figures/match.ts";
import { pipelineFigure } from "./figures/pipeline.ts";
import { startUpFigure } from "./figures/start-up.ts";
import { stopFigure } from "./figures/stop.ts";

/** In the order of the table. */
export const figures: readonly Figure[] = [
  pipelineFigure,
  matchFigure,
  longLineFigure,
  deliveryFigure,
  startUpFigure,
  stopFigure,
];
