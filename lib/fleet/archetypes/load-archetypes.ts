import { inArray } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { archetypes } from "@/lib/db/schema";
import { type Archetype, archetypeSchema } from "@/lib/persona/archetype";

/** Definitions are large and hardly ever change: what was read stays, as long as its row has the same time of change. */
const read = new Map<string, { updatedAt: number; archetype: Archetype }>();

async function readDefinitions(db: DbOrTx, ids: readonly string[]): Promise<void> {
  const rows = await db
    .select()
    .from(archetypes)
    .where(inArray(archetypes.id, [...ids]));
  for (const row of rows) {
    const parsed = archetypeSchema.safeParse(row.definition);
    if (!parsed.success)
      throw new Error(`The archetype ${row.id} in the database cannot be read: ${parsed.error.issues[0]?.message}`);
    read.set(row.id, { updatedAt: row.updatedAt.getTime(), archetype: parsed.data });
  }
}

/** The catalogue as stored, by id. A row that no longer reads as an archetype is an error that names it. */
export async function loadArchetypes(db: DbOrTx): Promise<Map<string, Archetype>> {
  const rows = await db
    .select({ id: archetypes.id, updatedAt: archetypes.updatedAt })
    .from(archetypes)
    .orderBy(archetypes.id);
  const stale = rows.filter((row) => read.get(row.id)?.updatedAt !== row.updatedAt.getTime()).map((row) => row.id);
  if (stale.length > 0) await readDefinitions(db, stale);
  return new Map(
    rows.flatMap(({ id }) => {
      const known = read.get(id);
      return known ? [[id, known.archetype] as const] : [];
    }),
  );
}
