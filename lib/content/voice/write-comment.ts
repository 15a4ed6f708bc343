import type { CommentData } from "../prompt-data";
import type { SpeakerCard } from "../speaker";
export declare function writeComment(card: SpeakerCard, data: CommentData, seed: string): string;
