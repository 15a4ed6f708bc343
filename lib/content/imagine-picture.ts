/** What a bot makes next follows from its taste, its archetype, the seed and the index; it does not repeat its recent titles. */
import { type ProjectPart, partTitle } from "@/lib/behavior/life/projects";
import { cutText } from "./cut-text";
import { createDice } from "./dice";
import { abstractWork } from "./ideas/abstract-work";
import { chart } from "./ideas/chart";
import { diagram } from "./ideas/diagram";
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
  /** What it is a part of, if anything: then its subject, name and tags are the work's. */
  project?: ProjectPart | null;
};

/** Mostly a chart; now and then boxes and arrows. A work's parts are charts of its data. */
function dataPiece(input: SketchInput): Sketch {
  return input.work === undefined && input.dice.chance(0.12) ? diagram(input) : chart(input);
}

const MAKERS: Readonly<Record<string, (input: SketchInput) => Sketch>> = {
  "product-photographer": productPhoto,
  "social-marketer": socialTile,
  "indie-game-dev": pixelSprite,
  "data-viz": dataPiece,
  "ai-artist": abstractWork,
  "ux-designer": interfacePiece,
};
const ATTEMPTS = 24;
const TITLE_LENGTH = 80;

/** An archetype of the operator's own making draws from its subjects as an artist does. */
export function imaginePicture({ project, ...input }: ImagineInput): PictureIdea {
  return project ? asPart(project, input) : standAlone(input);
}

/** The work's subject again, seen as its stage has it; what was made of it before is no reason against it. */
function asPart(project: ProjectPart, input: ImagineInput): PictureIdea {
  const { id, title, subject, part, of, stage } = project;
  const subjects = [subject];
  const idea = standAlone({
    ...input,
    persona: { ...input.persona, taste: { ...input.persona.taste, subjects } },
    archetype: { ...input.archetype, subjects },
    recentTitles: [],
    work: `${input.seed}:${id}`,
    stage,
  });
  const step = stage ? `part ${part} of ${of}, ${stage}` : `part ${part} of ${of}`;
  const prompt = stage ? `${idea.prompt} Shown at this stage: ${stage}.` : idea.prompt;
  const { plan } = idea;
  return {
    ...idea,
    prompt,
    plan: "prompt" in plan.params ? { ...plan, params: { ...plan.params, prompt } } : plan,
    facts: [step, ...idea.facts],
    workingTitle: cutText(partTitle(project, input.seed), TITLE_LENGTH),
    tags: [...project.tags],
    project: { id, title, part, of, stage },
  };
}

type Drawn = Omit<ImagineInput, "project"> & Pick<SketchInput, "work" | "stage">;

function standAlone({ persona, archetype, seed, index, recentTitles, work, stage }: Drawn): PictureIdea {
  const make = (Object.hasOwn(MAKERS, archetype.id) ? MAKERS[archetype.id] : undefined) ?? abstractWork;
  const recent = recentTitles.map(comparable);
  let sketch: Sketch | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const dice = createDice(seed, `picture:${index}:${attempt}`);
    sketch = make({ persona, archetype, dice, work, stage });
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
