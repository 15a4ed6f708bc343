// Law: what a rehearsal would have had painted is sketched by the local painter, for whoever looks at it and nobody else.
import { and, eq } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { turns } from "@/lib/db/schema";
import { FleetError } from "@/lib/fleet/errors";
import { turnWorkSchema } from "@/lib/fleet/turns/work";
import type { Rasteriser } from "@/lib/sandbox/pictures/rasteriser";
import { getEnv } from "./env";
import { createPictureSlots, pictureBounds } from "./picture-slots";

const slots = createPictureSlots({ ...pictureBounds, open: 2, perSession: 2 });
const shared = globalThis as { __fleetSketcher?: Rasteriser };

const gone = () => new FleetError("not_found", "There is no such picture here.");

/** @throws FleetError not_found or unavailable */
export async function sketch(db: Db, turnId: string, session: string, signal: AbortSignal): Promise<Response> {
  // The painter is no part of a function on Vercel (next.config.mjs): there the list shows words alone.
  if (getEnv().vercel) throw gone();
  const [turn] = await db
    .select({ work: turns.work })
    .from(turns)
    .where(and(eq(turns.id, turnId), eq(turns.kind, "post")));
  const { workflow } = turnWorkSchema.parse(turn?.work ?? {});
  if (!workflow) throw gone();
  const release = await slots.take(session, signal);
  try {
    // What paints is native and large: it is loaded only for whoever looks.
    const [{ executeSteps }, { createRasteriser }] = await Promise.all([
      import("@/lib/sandbox/pictures/execute"),
      import("@/lib/sandbox/pictures/rasteriser"),
    ]);
    const rasterise = (shared.__fleetSketcher ??= createRasteriser());
    const painted = await executeSteps({ ...workflow, steps: [...workflow.steps] }, { rasterise, signal });
    const last = painted.ok ? painted.images.at(-1) : undefined;
    if (!last) throw gone();
    return new Response(new Uint8Array(last.bytes), {
      headers: {
        "content-type": "image/webp",
        "cache-control": "private, max-age=86400, immutable",
        "content-security-policy": "default-src 'none'; sandbox",
        "cross-origin-resource-policy": "same-origin",
        "x-content-type-options": "nosniff",
      },
    });
  } finally {
    release();
  }
}
