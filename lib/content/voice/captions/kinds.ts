/** Which sentences fit a picture: told by the facts it has. */
import { BRIEF_ABSTRACT, OF_ABSTRACT, TITLED_ABSTRACT } from "./abstract";
import { OF_ANY } from "./anyone";
import { BRIEF_CHART, OF_CHART, TITLED_CHART } from "./chart";
import { BRIEF_DIAGRAM, OF_DIAGRAM, TITLED_DIAGRAM } from "./diagram";
import type { Details } from "./details";
import { BRIEF_PRODUCT, OF_PRODUCT, TITLED_PRODUCT } from "./product";
import { BRIEF_SCREEN, OF_PART, OF_SCREEN, TITLED_SCREEN } from "./screen";
import { BRIEF_SPRITE, OF_SPRITE, TITLED_SPRITE } from "./sprite";
import { BRIEF_TILE, OF_TILE, TITLED_TILE } from "./tile";

export type Kind = { lines: readonly string[]; brief: readonly string[]; titles: readonly string[] };

const KINDS: readonly (readonly [string, Kind])[] = [
  ["arrows", { lines: OF_DIAGRAM, brief: BRIEF_DIAGRAM, titles: TITLED_DIAGRAM }],
  ["topic", { lines: OF_CHART, brief: BRIEF_CHART, titles: TITLED_CHART }],
  ["light", { lines: OF_PRODUCT, brief: BRIEF_PRODUCT, titles: TITLED_PRODUCT }],
  ["crop", { lines: OF_TILE, brief: BRIEF_TILE, titles: TITLED_TILE }],
  ["grid", { lines: OF_SPRITE, brief: BRIEF_SPRITE, titles: TITLED_SPRITE }],
  ["medium", { lines: OF_ABSTRACT, brief: BRIEF_ABSTRACT, titles: TITLED_ABSTRACT }],
  ["layout", { lines: OF_SCREEN, brief: BRIEF_SCREEN, titles: TITLED_SCREEN }],
  ["state", { lines: OF_PART, brief: BRIEF_SCREEN, titles: TITLED_SCREEN }],
];
const UNTOLD: Kind = {
  lines: [...OF_ANY, "{technique}", "{technique}, {c1}", "{subject}, {technique}"],
  brief: ["{technique}", "{c1} {head}", "{mood} {head}"],
  titles: ["{subject}", "{subject}, {technique}", "{head} in {c1}", "{head}, {mood}"],
};

export const kindOf = (details: Details): Kind => KINDS.find(([fact]) => fact in details)?.[1] ?? UNTOLD;
