import type { PictureIdea } from "./picture-idea";
import type { Archetype } from "@/lib/persona/archetype";
import type { Speaker } from "./speaker";

export type ImagineInput = {
  persona: Speaker;
  archetype: Pick<Archetype, "id" | "subjects" | "moods">;
  seed: string;
  /** Which of the bot's pictures: the same seed and index give the same idea. */
  index: number;
  /** Titles to stay away from, newest first. */
  recentTitles: readonly string[];
};

export declare function imaginePicture(input: ImagineInput): PictureIdea;
