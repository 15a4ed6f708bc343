import { and, desc, eq, inArray, ne } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { bots, jobs, personaCandidates } from "@/lib/db/schema";
import { type Persona, personaSchema } from "@/lib/persona/persona";
import { type SamenessPrint, samenessPrint } from "@/lib/persona/sameness";
import { forGallery } from "./persona-job";

export type KnownPerson = { botId: string | null; candidateId: string | null; persona: Persona; print: SamenessPrint };

/** More than this are not compared: the newest of them are. */
export const MOST_COMPARED = 1000;

const waits = inArray(personaCandidates.state, ["ready", "asked"]);

/** A record of a release that this one cannot read is nobody to compare with. */
function read(document: unknown, botId: string | null, candidateId: string | null): KnownPerson[] {
  const { data: persona } = personaSchema.safeParse(document);
  return persona ? [{ botId, candidateId, persona, print: samenessPrint(persona) }] : [];
}

/** The fleet's people and the candidates that wait for its gallery, oldest first. */
export async function knownPeople(db: DbOrTx, galleryId: string): Promise<KnownPerson[]> {
  const fleet = await db
    .select({ id: bots.id, persona: bots.persona })
    .from(bots)
    .where(and(eq(bots.galleryId, galleryId), ne(bots.status, "retired")))
    .orderBy(desc(bots.createdAt), desc(bots.id))
    .limit(MOST_COMPARED);
  const waiting = await db
    .select({ id: personaCandidates.id, persona: personaCandidates.persona })
    .from(personaCandidates)
    .innerJoin(jobs, eq(jobs.id, personaCandidates.jobId))
    .where(and(waits, forGallery(galleryId)))
    .orderBy(desc(personaCandidates.updatedAt), desc(personaCandidates.place))
    .limit(MOST_COMPARED);
  return [
    ...fleet.toReversed().flatMap((row) => read(row.persona, row.id, null)),
    ...waiting.toReversed().flatMap((row) => read(row.persona, null, row.id)),
  ];
}

/** Handles of every bot of the gallery, the retired ones too, and of every candidate for it that may still become one. */
export async function heldHandles(db: DbOrTx, galleryId: string): Promise<Set<string>> {
  const own = await db.select({ handle: bots.handle }).from(bots).where(eq(bots.galleryId, galleryId));
  const waiting = await db
    .select({ handle: personaCandidates.handle })
    .from(personaCandidates)
    .innerJoin(jobs, eq(jobs.id, personaCandidates.jobId))
    .where(and(waits, forGallery(galleryId)));
  return new Set([...own, ...waiting].map(({ handle }) => handle));
}
