import type { CaptionData } from "../prompt-data";
import type { CaptionResult } from "../results";
import type { SpeakerCard } from "../speaker";
export declare function writeCaption(card: SpeakerCard, data: CaptionData, seed: string): CaptionResult;
