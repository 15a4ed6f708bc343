import { asc, eq } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { personaCandidates } from "@/lib/db/schema";
import { TOO_ALIKE } from "@/lib/persona/sameness";

/** One whom an operator may want anew is asked for first, then places nobody fills, then those too like another. */
const MOST_REDRAWS = 2;

/** `redraws` is what the row says now, null where there is none yet: who finds it changed leaves it alone. */
export type Wanted = { place: number; redraws: number | null; hint: string | null; state: "none" | "asked" | "alike" };

export async function wantedPlaces(db: DbOrTx, jobId: string, total: number): Promise<Wanted[]> {
  const rows = await db
    .select({
      place: personaCandidates.place,
      state: personaCandidates.state,
      redraws: personaCandidates.redraws,
      hint: personaCandidates.hint,
      nearScore: personaCandidates.nearScore,
    })
    .from(personaCandidates)
    .where(eq(personaCandidates.jobId, jobId))
    .orderBy(asc(personaCandidates.place));
  const filled = new Set(rows.map(({ place }) => place));
  const asked = rows.filter(({ state }) => state === "asked");
  const alike = rows.filter(
    ({ state, redraws, nearScore }) => state === "ready" && redraws < MOST_REDRAWS && (nearScore ?? 0) >= TOO_ALIKE,
  );
  return [
    ...asked.map(({ place, redraws, hint }) => ({ place, redraws, hint, state: "asked" as const })),
    ...Array.from({ length: total }, (_, place) => place)
      .filter((place) => !filled.has(place))
      .map((place) => ({ place, redraws: null, hint: null, state: "none" as const })),
    ...alike.map(({ place, redraws, hint }) => ({ place, redraws, hint, state: "alike" as const })),
  ];
}
