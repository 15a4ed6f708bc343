/** Which blocks a named screen is made of; the first line whose words the prompt holds is the one drawn. */
import type { PromptReading } from "../read-prompt";
import type { Scene } from "../scene";
import { basics } from "./interface-blocks";
import { signs } from "./interface-marks";
import type { ScreenInks } from "./interface-screens";

const BLOCKS = { ...basics, ...signs } as const;
type BlockName = keyof typeof BLOCKS;

/** Words of which one must be there, then the blocks from top to bottom. */
const SKETCHES: readonly (readonly [string, string])[] = [
  ["settings toggle", "title toggle gap text text"],
  ["mailbox inbox", "empty gap button"],
  ["picker calendar", "title calendar button"],
  ["widths", "title cards"],
  ["onboarding", "image title text dots button"],
  ["reader", "title text text text text"],
  ["states", "title states"],
  ["checkout", "title row row field field button"],
  ["form signup", "title field field field field button"],
  ["clinic", "wire wire wire field button"],
  ["tab tabs", "image title text tabs5"],
  ["search", "search nothing button"],
  ["table", "title table"],
  ["ramp", "title swatches"],
  ["tooltip", "title tooltip row row"],
  ["filter", "title chips field field button"],
  ["progress", "title progress progress progress row"],
  ["error", "title field error button"],
  ["bus", "map row row row"],
  ["scale", "title scale"],
  ["icon icons", "title icons"],
  ["focus", "title ring row"],
  ["profile", "avatar title row row row"],
  ["recipe cooking", "image title steps button"],
  ["modal", "title row row row row modal"],
  ["legend", "map legend"],
  ["prototype", "wire wire wire wire"],
  ["ticket", "ticket"],
  ["phone", "image title row row row"],
];

export interface Sketch {
  blocks: readonly BlockName[];
}

/** Null when the prompt names no such screen. */
export function chooseSketch(reading: PromptReading): Sketch | null {
  const line = SKETCHES.find(([words]) => reading.has(...words.split(" ")));
  return line ? { blocks: line[1].split(" ") as BlockName[] } : null;
}

/** What may follow the blocks that tell what the screen is. */
const AFTER: readonly (readonly BlockName[])[] = [
  [],
  ["row"],
  ["button"],
  ["row", "row"],
  ["image"],
  ["chips", "row"],
  ["field", "button"],
  ["cards"],
  ["text", "button"],
];

/** `turned` begins with the second block, for the other phone of a pair. */
export function drawSketch(scene: Scene, inks: ScreenInks, { blocks }: Sketch, turned: boolean): void {
  const order = turned ? [...blocks.slice(1), ...blocks.slice(0, 1)] : blocks;
  // Where it begins and what follows differ from one drawing of a screen to the next.
  const seed = scene.reading.seed >>> (turned ? 8 : 4);
  const after = AFTER[seed % AFTER.length] ?? [];
  const before: readonly BlockName[] = seed % 5 === 0 && blocks.length < 6 ? ["image"] : [];
  let y = 22 + (seed % 7) * 4;
  for (const name of [...before, ...order, ...after]) {
    BLOCKS[name].draw(scene, inks, y);
    y += BLOCKS[name].tall;
  }
}
