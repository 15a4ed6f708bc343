// Law: before an operator has led the fleet to a real Studio, this process holds no port that could write to it.
import { eq } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { fleet } from "@/lib/db/schema";
import type { Eyes } from "@/lib/fleet/context";
import { boundTo, REHEARSED_PICTURES } from "@/lib/fleet/rollout/identity";
import { createShadowGallery } from "@/lib/fleet/rollout/shadow-gallery";
import type { Gallery } from "@/lib/studio/port";
import { getEnv } from "./env";
import { getReadOnlyStudio, getStudio } from "./studio";

const shared = globalThis as { __fleetShadow?: Gallery };

/** The gallery as this fleet may use it now. Asked anew for each piece of work, for another process may have led the fleet on. */
export async function boundGallery(db: Db): Promise<Gallery> {
  if (!getEnv().studio) return getStudio();
  const real = getStudio();
  const [row] = await db.select({ galleryId: fleet.galleryId, stage: fleet.stage }).from(fleet).where(eq(fleet.id, 1));
  // An older build that knows no stages may have written its own gallery's name over a rehearsal's.
  if (row?.stage !== "shadow" && boundTo(real.identity, row?.galleryId) === real.identity) return real;
  return (shared.__fleetShadow ??= createShadowGallery(db, getReadOnlyStudio()));
}

/** Nobody looks at a picture that was never painted. */
export function eyesForReal(eyes: Eyes): Eyes {
  return async (pictureUrl, signal) => (pictureUrl.startsWith(REHEARSED_PICTURES) ? null : eyes(pictureUrl, signal));
}
