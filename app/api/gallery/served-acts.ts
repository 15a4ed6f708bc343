import { publishLive } from "@/lib/server/live";
import { getHumanContext, isSandboxOn } from "@/lib/server/sandbox";
import { createGalleryActs } from "./acts";

export const acts = createGalleryActs({ isOn: isSandboxOn, context: getHumanContext, publish: publishLive });
