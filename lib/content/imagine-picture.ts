/** What a bot makes next follows from its taste, its archetype, the seed and the index; it does not repeat its recent titles. */
import { createDice } from "./dice";
import { abstractWork } from "./ideas/abstract-work";
import { chart } from "./ideas/chart";
import { interfacePiece } from "./ideas/interface-piece";
import { pixelSprite } from "./ideas/pixel-sprite";
import { productPhoto } from "./ideas/product-photo";
import type { IdeaArchetype, Sketch, SketchInput } from "./ideas/sketch";
import { socialTile } from "./ideas/social-tile";
import { normaliseText } from "./normalise-text";
import type { PictureIdea } from "./picture-idea";
import type { Speaker } from "./speaker";

export type ImagineInput = {
  persona: Speaker;
  archetype: IdeaArchetype;
  seed: string;
  /** Which of the bot's pictures: the same seed and index give the same idea. */
  index: number;
  /** Titles to stay away from, newest first. */
  recentTitles: readonly string[];
};

const MAKERS: Readonly<Record<string, (input: SketchInput) => Sketch>> = {
  "product-photographer": productPhoto,
  "social-marketer": socialTile,
  "indie-game-dev": pixelSprite,
  "data-viz": chart,
  "ai-artist": abstractWork,
  "ux-designer": interfacePiece,
};
const ATTEMPTS = 24;

/** An archetype of the operator's own making draws from its subjects as an artist does. */
export function imaginePicture({ persona, archetype, seed, index, recentTitles }: ImagineInput): PictureIdea {
  const make = (Object.hasOwn(MAKERS, archetype.id) ? MAKERS[archetype.id] : undefined) ?? abstractWork;
  const recent = recentTitles.map(comparable);
  let sketch: Sketch | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const dice = createDice(seed, `picture:${index}:${attempt}`);
    sketch = make({ persona, archetype, dice });
    const [title, subject] = [comparable(sketch.workingTitle), comparable(sketch.subject)];
    // Late attempts accept a subject again, never a title.
    const stale = (known: string) => known === title || (attempt < ATTEMPTS / 2 && known.includes(subject));
    if (!recent.some(stale)) break;
  }
  if (!sketch) throw new RangeError("No picture could be imagined.");
  const prompted = "prompt" in sketch.plan.params;
  const plan = prompted ? { ...sketch.plan, params: { ...sketch.plan.params, prompt: sketch.prompt } } : sketch.plan;
  return { archetype: archetype.id, ...sketch, plan };
}

function comparable(text: string): string {
  return normaliseText(text).toLowerCase();
}
