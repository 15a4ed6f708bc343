/** One picture a bot means to make: everything its workflow, its caption and its record need. */
export type PaletteColor = { name: string; hex: string };

/** Generator and transforms by the gallery's own names; inputs and outputs are wired by the workflow builder. */
export type PicturePlan = {
  generator: "openai" | "quickchart" | "mermaid" | "shapes";
  params: Record<string, unknown>;
  transforms: readonly { op: string; params: Record<string, unknown> }[];
};

export type PictureIdea = {
  /** The archetype's id. */
  archetype: string;
  /** What is to be seen, a noun phrase without article: "stoneware mug", "slime sprite sheet". */
  subject: string;
  /** How it is made or shown: "soft window light", "16-color palette", "stacked bars". */
  technique: string;
  mood: string;
  palette: readonly PaletteColor[];
  /** The picture in one plain sentence; for generators that take one, their prompt. */
  prompt: string;
  /** What a caption may tell, most telling first: "surface: slate", or a remark that needs no name. */
  facts: readonly string[];
  /** A plain working title of at most 80 characters, different from the recent ones. */
  workingTitle: string;
  tags: readonly string[];
  plan: PicturePlan;
  /** The work that it is a part of; absent when it stands alone. */
  project?: PartOfProject;
};

/** `part` counts from 1. */
export type PartOfProject = { id: string; title: string; part: number; of: number; stage: string };
