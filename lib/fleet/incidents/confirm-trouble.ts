import type { GalleryFailure } from "@/lib/studio/outcome";
import type { FleetContext } from "../context";
import type { Dependency } from "./dependency";
import { CONFIRMING_READS } from "./thresholds";

/** Faults of the gallery itself. Any other refusal is an answer: whoever asked for too much, or wrongly, was heard. */
export const isOutage = (kind: "ok" | GalleryFailure["kind"]): boolean => kind === "unavailable" || kind === "unknown";

/** One read on nobody's behalf. */
export async function galleryAnswers(ctx: FleetContext): Promise<boolean> {
  const probe = await ctx.studio.listPosts({ limit: 1, sort: "recent" });
  return !isOutage(probe.kind);
}

/**
 * Whether the trouble is really everyone's. The gallery is read on nobody's behalf: a single bot's or a single call's trouble does not hold
 * the fleet. A model is believed at once, for asking again costs money and its faults know no bots.
 */
export async function confirmTrouble(ctx: FleetContext, dependency: Dependency): Promise<boolean> {
  if (dependency === "model") return true;
  for (let read = 0; read < CONFIRMING_READS; read++) if (await galleryAnswers(ctx)) return false;
  return true;
}
